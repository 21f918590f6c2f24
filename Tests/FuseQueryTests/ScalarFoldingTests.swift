import FuseCore
import Testing

@testable import FuseQuery

/// Constants are computed before the engine sees them, exactly, and what cannot be known stays out.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct ScalarFoldingTests {
    @Test(arguments: [
        ("0.06 - 0.01", "0.05"), ("1 + 2 * 3", "7"), ("-(5 - 7)", "2"), ("7 // 2", "3"), ("-7 % 2", "-1"),
        ("round(2.5)", "3"), ("round(-1250, -2)", "-1300"), ("abs(-0.5)", "0.5"), ("trunc(-1.9)", "-1"),
        ("floor(-1.5)", "-2"), ("CAST('12.5' AS INTEGER)", "13"), ("CAST(2.5e0 AS INTEGER)", "2"),
        ("CAST(1.25 AS DECIMAL(5,1))", "1.3"), ("$n * 2", "14"),
        ("100000000000000000 * 100000000000000000", "1" + String(repeating: "0", count: 34)),
    ])
    func `exact numbers are computed exactly`(text: String, expected: String) throws {
        let value = try Self.literal(text)
        #expect(value == .number(try ExactDecimal(expected)))
    }

    @Test(arguments: [
        ("DATE '1998-12-01' - INTERVAL '90' DAY", "1998-09-02 00:00:00"),
        ("DATE '1993-07-01' + INTERVAL '3' MONTH", "1993-10-01 00:00:00"),
        ("DATE '2012-01-31' + INTERVAL 1 MONTH", "2012-02-29 00:00:00"),
        ("DATE '1904-02-29' - INTERVAL 4 YEAR", "1900-02-28 00:00:00"),
        ("TIMESTAMP '1970-01-01 00:00:00' - INTERVAL 1 SECOND", "1969-12-31 23:59:59"),
        ("$since + INTERVAL 36 HOUR", "2013-01-02 12:00:00"),
    ])
    func `moved constants are timestamps`(text: String, expected: String) throws {
        #expect(try Self.literal(text) == CivilMoment(expected).map(Literal.timestamp))
    }

    @Test(arguments: [
        ("DATE '2000-02-28' + 2", "2000-03-01"), ("DATE '1970-01-01' - 1", "1969-12-31"),
        ("CAST(DATE '1998-12-01' - INTERVAL ($n) DAY AS DATE)", "1998-11-24"),
    ])
    func `days are moved to days`(text: String, expected: String) throws {
        #expect(try Self.literal(text) == .date(try CalendarDate(expected)))
    }

    @Test(arguments: ["1 / 0", "CAST('x' AS INTEGER)", "CAST(300 AS TINYINT)", "1e308 * 10", "CAST(0.1 AS FLOAT) / 0"])
    func `what has no value is left to the engine`(text: String) throws {
        guard let bound = try? OrdinaryRows.bench.get().bound([text])[0] else { return }
        #expect(bound.scalar.literal == nil)
    }

    /// Beside a day, a moved day is a constant of the column again.
    @Test func `a midnight beside a day is compared as a day`() throws {
        let bound = try OrdinaryRows.bench.get().bound(["d <= DATE '1998-12-01' - INTERVAL '90' DAY"])[0]
        guard case .comparison(.lessOrEqual, let left, let right) = bound.scalar.form else {
            Issue.record("\(bound.scalar)")
            return
        }
        #expect(left.columnReference != nil)
        #expect(right.literal == .date(try CalendarDate("1998-09-02")))
        #expect(
            Literal.timestamp(CivilMoment(startOf: try CalendarDate("1998-09-02"))).fitted(to: .date) == right.literal)
        #expect(Literal.timestamp(try #require(CivilMoment("1998-09-02 00:00:01"))).fitted(to: .date) == nil)
    }

    /// Months are added as the engine adds them, on every day of a leap year and of the one after it.
    @Test func `months and days are moved as the engine moves them`() throws {
        let seed = SeededGenerator.seed()
        var random = SeededGenerator(seed: seed)
        let days = (0..<200).map { _ in
            CalendarDate(daysSinceEpoch: Int.random(in: -700_000...2_900_000, using: &random))
        }
        let shifts = days.map { day in
            (day, Int.random(in: -100...100, using: &random), Int.random(in: -400...400, using: &random))
        }
        let list = shifts.map { "SELECT DATE '\($0)' + to_months(\($1)) + to_days(\($2)) AS x" }
        let theirs = try DuckDBProcess.rows(of: list.map { (sql: $0, columns: 1) }).map { $0[0][0] }
        for ((day, months, count), text) in zip(shifts, theirs) {
            let moved = CivilMoment(startOf: day).shifted(by: CalendarInterval(months: months))
            let ours = moved?.shifted(by: CalendarInterval(days: count))
            #expect(ours == nil || ours?.description == text, "seed \(seed) \(day) \(months) \(count)")
            #expect(ours != nil || day < CalendarDate(daysSinceEpoch: -680_000), "seed \(seed) \(day)")
        }
    }

    private static func literal(_ text: String) throws -> Literal? {
        let parameters: [String: ParameterValue] = [
            "n": .integer(7), "since": .date(try CalendarDate("2013-01-01")),
        ]
        return try OrdinaryRows.bench.get().bound([text], parameters)[0].scalar.literal
    }
}
