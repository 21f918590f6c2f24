import FuseCore
import Testing

@testable import FuseQuery

/// On ordinary values, expressions give what plain SQL gives.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct ScalarEqualityTests {
    static let numbers = [
        "i + j", "i * j - x", "-i", "abs(x)", "i // 7", "i % 7", "i // nullif(j % 5, 0)", "i % j", "j // i", "i / j",
        "x / 0",
        "f / g", "x * (1 - y)", "x * (1 - y) * (1 + y)", "x * x * x", "j * j * j * j", "@x", "sign(x)", "sign(f)",
        "round(x)", "round(x, 1)", "round(x, -2)", "round(i, -1)", "round(j, -3)", "round(f, 2)", "floor(x)",
        "ceil(x)", "floor(f)", "ceiling(f)", "trunc(x)", "trunc(f)", "mod(j, 10)", "divide(j, 10)", "i - NULL::INTEGER",
        "0.06 - 0.01 + x", "x BETWEEN 0.06 - 0.01 AND 0.06 + 0.01", "i * 2.5", "greatest(i, x)", "least(f, g)",
        "coalesce(x, i)", "nullif(i, 3)", "CASE WHEN i > 0 THEN x ELSE 0 END", "if(b, i, j)",
    ]

    static let functions = [
        "cbrt(x)", "exp(g)", "sin(g)", "cos(i)", "tan(g)", "atan(f)", "degrees(g)", "radians(i)", "pow(g, 3)", "g ^ i",
        "g ** 0.5", "power(f, 2)", "ln(g)", "log(g)", "log10(g)", "log2(g)", "log(2, g)", "sqrt(g)", "pi() * i",
        "isnan(f)", "isinf(f)", "isfinite(f)", "isnan(i::DOUBLE)", "asin(g / 10)", "acos(g / 10)",
    ]

    static let casts = [
        "CAST(x AS INTEGER)", "CAST(f AS INTEGER)", "CAST(x AS DECIMAL(9,1))", "CAST(i AS VARCHAR)",
        "CAST(b AS INTEGER)",
        "CAST(d AS TIMESTAMP)", "CAST(s AS DATE)", "CAST(w AS DOUBLE)", "CAST(w AS INTEGER)", "CAST(t AS DATE)",
        "CAST(i AS UTINYINT)", "CAST(j AS SMALLINT)", "CAST(x AS DOUBLE)", "CAST(f AS VARCHAR)", "CAST(s AS VARCHAR)",
    ]

    static let dates = [
        "year(d)", "month(d)", "day(d)", "quarter(d)", "week(d)", "isodow(d)", "dayofweek(d)", "dayofyear(d)",
        "isoyear(d)", "decade(d)", "century(d)", "millennium(d)", "epoch(s)", "epoch(d)", "hour(s)", "minute(s)",
        "second(s)", "extract(year FROM d)", "extract('epoch' FROM s)", "date_part('decade', s)",
        "date_part('Months', s)", "date_trunc('month', d)", "date_trunc('hour', s)", "last_day(d)", "last_day(s)",
        "dayname(d)", "monthname(s)", "strftime(d, '%Y-%m')", "strftime(s, '%d.%m.%Y %H:%M:%S, %j %a %b %A %B')",
        "strptime(t, '%Y-%m-%d')", "try_strptime(t, '%Y-%m-%d')", "date_diff('day', d, e)", "date_diff('year', d, e)",
        "date_diff('quarter', e, d)", "date_diff('month', s, q)", "datediff('hour', s, q)",
        "date_diff('minute', q, s)", "date_diff('second', s, q)", "date_diff('day', s, q)", "d - e",
        "e - DATE '1968-02-29'", "make_date(i + 1990, 2, 28)", "make_date(2000, abs(i), abs(i))",
        "make_timestamp(2000, 1, 1, abs(i), 5, g)",
    ]

    static let shifts = [
        "d + 5", "d - 5", "d + i", "d - i", "3 + d", "d + INTERVAL 1 MONTH", "d - INTERVAL '90' DAY",
        "s + INTERVAL 1 YEAR", "s - INTERVAL 90 MINUTE", "d + INTERVAL 1 QUARTER", "INTERVAL 2 WEEK + s",
        "date_add(d, INTERVAL 1 DAY)", "e - INTERVAL '1' YEAR + INTERVAL 5 SECOND",
        "d <= DATE '1998-12-01' - INTERVAL '90' DAY", "d < DATE '1993-07-01' + INTERVAL '3' MONTH",
        "s >= TIMESTAMP '1970-01-01 12:00:00' - INTERVAL 36 HOUR", "e = DATE '1968-02-29' + 0",
        "e BETWEEN DATE '1968-01-31' + INTERVAL 1 MONTH AND '1970-01-01'", "d = TIMESTAMP '1968-03-01 00:00:00'",
    ]

    static let texts = [
        "lower(t)", "upper(w)", "trim(t)", "ltrim(t)", "rtrim(t)", "length(t)", "reverse(t)", "t || w",
        "concat(t, w)", "concat('<', t, '>', w)", "concat_ws('-', t, w, t)", "repeat(w, 3)", "substring(t, 2, 3)",
        "substring(t FROM 1 FOR 2)", "left(t, 2)", "right(t, 2)", "position('门' IN t)", "strpos(t, w)", "instr(t, ',')",
        "split_part(t, ',', 2)", "split_part(t, '-', -1)", "split_part(t, ',', 9)", "replace(t, ',', '; ')",
        "lpad(w, 8, '*-')", "rpad(t, 4, '门')", "contains(t, '门')", "starts_with(t, w)", "ends_with(t, '明')",
        "t LIKE 'PROMO%'", "t NOT LIKE '%,%'", "t ILIKE '%BRUSHED'", "t LIKE '%!,%' ESCAPE '!'", "t = ''",
        "t IN ('', '厦门,思明')", "CASE t WHEN '' THEN 'empty' ELSE w END", "ifnull(t, '-')",
    ]

    static let truths = [
        "b AND i > 0", "b OR i > 0", "NOT b", "b IS TRUE", "b IS NOT TRUE", "b IS FALSE", "b IS UNKNOWN",
        "b IS NOT UNKNOWN", "i IS DISTINCT FROM j", "x IS NOT DISTINCT FROM i", "i IN (1, 2.5, -3)", "f > g", "f = f",
        "f BETWEEN -10 AND 10", "d > s", "d = e", "i BETWEEN j AND x", "t < w", "b = (i > 3)",
    ]

    /// Where plain SQL fails for some rows, it is asked to try.
    static let others = [
        ("ln(f)", "TRY(ln(f))"), ("sqrt(x)", "TRY(sqrt(x))"), ("asin(g)", "TRY(asin(g))"),
        ("CAST(t AS INTEGER)", "TRY_CAST(t AS INTEGER)"), ("CAST(w AS DATE)", "TRY_CAST(w AS DATE)"),
        ("sin(f)", "TRY(sin(f))"), ("log(f)", "TRY(log(f))"),
        ("round(f, -1)", "round(f / 10) * 10"),
        ("e - 5 - DATE '1960-01-01'", "CAST(e - 5 - DATE '1960-01-01' AS BIGINT)"),
        (
            "width_bucket(f, -50, 50, 4)",
            "CASE WHEN isnan(f) THEN NULL WHEN f < -50 THEN 0 WHEN f >= 50 THEN 5 ELSE floor((f + 50) / 25) + 1 END"
        ),
        (
            "width_bucket(x, -1e3, 1e3, 10)",
            "CASE WHEN x < -1000 THEN 0 WHEN x >= 1000 THEN 11 ELSE floor((x::DOUBLE + 1000) / 200) + 1 END"
        ),
        ("width_bucket(i, 0.5, 9.5, 9)", "CASE WHEN i < 0.5 THEN 0 WHEN i >= 9.5 THEN 10 ELSE i END"),
    ]

    private static let plain = numbers + functions + casts + dates + shifts + texts + truths

    @Test func `ordinary values give what plain SQL gives`() throws {
        let cases = Self.plain.map { ($0, Self.tried($0)) } + Self.others
        let bench = try OrdinaryRows.bench.get()
        let bound = try bench.bound(cases.map(\.0))
        let outcomes = try bench.differences(zip(bound, cases).map { ($0, plain: $1.1) })
        for ((text, _), outcome) in zip(cases, outcomes) {
            switch outcome {
            case .failure(let failure): Issue.record("\(text): \(failure)")
            case .success(let rows): #expect(rows.isEmpty, "\(text): \(rows.prefix(3))")
            }
        }
    }

    /// Some are not ordinary: they hold for one row what plain SQL does not.
    private static func tried(_ text: String) -> String {
        casts.contains(text) ? text.replacingPrefix("CAST(", with: "TRY_CAST(") : "TRY(\(text))"
    }
}

extension String {
    fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
        hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
    }
}
