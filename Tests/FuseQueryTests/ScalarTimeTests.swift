import FuseCore
import Testing

@testable import FuseQuery

/// What a row makes of time does not tell its values: functions that fail inside one another take no longer than others.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct ScalarTimeTests {
    /// Each fails for every row, and so for its own result again; `#` stands for the inner expression.
    private static let failing = [
        "sqrt(-1 - coalesce(#, 0))", "ln(-1 - coalesce(#, 0))", "log2(coalesce(#, 0) - 1)", "asin(2 + coalesce(#, 0))",
        "sin(coalesce(#, 1e300 * 1e300 * j))", "i // (coalesce(#, 0) * 0)", "i % coalesce(#, 0)",
        "coalesce(#, j + 9000000000000000000) * 9000000000000000000 * 9000000000000000000", "-coalesce(#, \(least))",
        "coalesce(#, \(least)) // nullif(-1, i)", "coalesce(#, \(least)) % nullif(-1, i)", "abs(coalesce(#, \(least)))",
        "coalesce(#, e) + 2000000000", "coalesce(#, e) + j * 1000000000",
        "coalesce(#, \(first)::DATE) - INTERVAL 9999 YEAR",
        "date_trunc('month', coalesce(#, \(first)::DATE))", "last_day(coalesce(#, \(first)::DATE))",
        "make_date(2013, 13, month(coalesce(#, d)))", "make_timestamp(2013, 2, 30, 0, minute(coalesce(#, s)), 0)",
        "strptime(coalesce(strftime(coalesce(#, s), '%d'), t), '%Y-%m-%d')",
        "CAST(coalesce(#, \(first)::DATE) AS TIMESTAMP)",
        "CAST(coalesce(#, t) AS VARCHAR)::INTEGER::VARCHAR", "round(coalesce(#, \(least)), -37)",
    ]

    /// The ends of types, made so that they are no constants.
    private static let least = "('-170141183460469231731687303715884105728' || '')::HUGEINT"
    private static let first = "('5877642-06-25 ' || '(BC)')"

    /// A time that doubles with each level would be hours.
    @Test func `failures inside one another take a time in proportion`() throws {
        let bench = try OrdinaryRows.bench.get()
        let texts = Self.failing.map { Self.nested($0, 16) }
        let bound = try bench.bound(texts)
        let start = ContinuousClock.now
        for outcome in try bench.values(bound) { #expect(throws: Never.self) { try outcome.get() } }
        #expect(ContinuousClock.now - start < .seconds(60))
    }

    private static func nested(_ shape: String, _ depth: Int) -> String {
        let parts = shape.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, depth > 0 else { return shape }
        return parts[0] + (depth == 1 ? "NULL" : nested(shape, depth - 1)) + parts[1]
    }
}
