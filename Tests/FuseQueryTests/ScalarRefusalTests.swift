import Testing

@testable import FuseQuery

/// Expressions that are refused, each with what its message says.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct ScalarRefusalTests {
    @Test(arguments: [
        ("now()", "every run"), ("today()", "every run"), ("random()", "every run"), ("uuid()", "every run"),
        ("regexp_matches(t, 'a+')", "tells values"), ("t GLOB 'a*'", "tells values"), ("age(s)", "not known"),
        ("md5(t)", "not known"), ("chr(i)", "not known"), ("to_days(3)", "an INTERVAL is added"),
        ("d + to_days(i)", "a constant or a parameter"), ("d + INTERVAL 20000 YEAR", "ten thousand years"),
        ("d + INTERVAL 1 DAY + 1", "only a date is moved"), ("s - s", "only dates are subtracted"),
        ("d - q", "only dates are subtracted"), ("d + x", "only a date is moved"),
        ("i + INTERVAL 1 DAY", "date or timestamp"),
        ("DATE '9999-12-31' + 1", "years 1 to 9999"), ("DATE '0001-01-01' - INTERVAL 1 DAY", "years 1 to 9999"),
        ("date_diff('week', d, e)", "counts year"), ("date_diff(t, d, e)", "literal text"),
        ("date_trunc('decade', d)", "knows year"), ("hour(d)", "a date has no hour"),
        ("last_day(t)", "date or timestamp"),
        ("strftime(d, '%Q')", "knows %Y"), ("strftime(d, t)", "literal text"), ("strptime(t, '%m-%d')", "%Y always"),
        ("strptime(t, '%Y %B')", "reads %Y"), ("make_date(x, 1, 1)", "needs integers"),
        ("width_bucket(f, 1, 1, 3)", "lower end"), ("width_bucket(f, g, 1, 3)", "literal number"),
        ("width_bucket(f, 0, 1, 0)", "from 1"), ("width_bucket(t, 0, 1, 5)", "needs numbers"),
        ("log(0, g)", "literal base"), ("log(g, g)", "literal base"), ("sqrt(t)", "needs numbers"),
        ("i // 0", "other than zero"), ("x // 2", "needs an integer"), ("x // y", "needs integers"),
        ("round(x, 10)", "-37 to 9"), ("x * x * x * x * x * x * x * x * x * x", "38 digits"),
        ("100000000000000000000 * 100000000000000000000", "38 digits"),
        ("replace(t, '', 'x')", "text to look for"), ("replace(t, w, 'x')", "literal text"),
        ("replace(replace(t, 'a', 'bbbbbbbbb'), 'b', 'ccccccccc')", "64 times"),
        ("repeat(repeat(t, 64), 2)", "64 times"), ("repeat(t, 65)", "1 to 64"), ("repeat(t, i)", "literal integer"),
        ("lpad(t, 1025, 'x')", "0 to 1024"), ("lpad(t, 5, '')", "at least one"), ("split_part(t, '', 1)", "separator"),
        ("split_part(t, ',', 0)", "from 1"), ("left(t, -1)", "0 to"), ("concat(i, t)", "needs text"),
        ("concat_ws(w, t)", "literal text"),
        ("x > 99999999999999999999999999999999999999", "between decimal and integer"),
    ])
    func `this is refused`(text: String, message: String) throws {
        let outcome = try OrdinaryRows.bench.get().outcomes([text])[0]
        guard case .failure(let error) = outcome else {
            Issue.record("\(text) is accepted")
            return
        }
        #expect(error.reason.contains(message), "\(error.reason)")
        #expect(!error.reason.contains("\n"))
    }
}
