import BigInt
import Foundation
import FuseCore
import Testing

@testable import FuseQuery

/// What one unit adds, looked at closely.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct ContributionTests {
    private func run(
        _ sql: String, rows: String, columns: [(String, String)], bounds: [String: ColumnBounds], cap: Int,
        groups: Int = 9
    ) throws -> (plan: AggregatePlan, rows: [[String?]]) {
        let folder = try TemporaryFolder()
        let path = folder.path + "/t.parquet"
        let typed = columns.map { "CAST(\($0.0) AS \($0.1)) AS \($0.0)" }.joined(separator: ", ")
        let names = columns.map(\.0).joined(separator: ", ")
        _ = try DuckDBProcess.lines(of: [
            "COPY (SELECT \(typed) FROM (VALUES \(rows)) AS t(\(names))) TO '\(path)' (FORMAT parquet)"
        ])
        let schema = try TableSchema(
            dataset: ID("t"), columns: columns.map { ColumnSchema(name: $0.0, type: ColumnType(duckDBName: $0.1)) },
            unit: UnitColumn(name: "person", column: "u"), bounds: bounds)
        let plan = try QueryPlanner.plan(
            tree: DuckDBProcess.trees(of: [sql])[0], sql: sql, catalog: Catalog([schema]), parameters: [:],
            limits: ContributionLimits(maxGroups: groups, maxRowsPerGroup: cap))
        let printed = DuckDBPrinter(plan).boundedSQL(tables: [schema.dataset: [path]], salt: [])
        return (plan, try DuckDBProcess.rows(of: [(sql: printed, columns: plan.width)])[0])
    }

    @Test func `a unit with too many rows weighs as many as the limit, and keeps its mean`() throws {
        let result = try run(
            "SELECT count(*) AS n, sum(x) AS s, avg(x) AS m FROM t",
            rows: "(1, 10), (1, 10), (1, 10), (1, 10), (1, NULL), (2, -3)",
            columns: [("u", "INTEGER"), ("x", "INTEGER")],
            bounds: ["x": SampleTables.bounds(-20, 20, scale: 0)], cap: 2)
        // Units, rows 2 + 1, sum 2·10 − 3, present 2 + 1.
        #expect(result.rows == [["2", "3", "17", "3"]])
    }

    @Test func `values beyond the bounds are clamped before they are added`() throws {
        let result = try run(
            "SELECT sum(x) AS s, avg(y) AS m FROM t", rows: "(1, 1000000, 0.126), (2, -1000000, 7), (3, 4, NULL)",
            columns: [("u", "INTEGER"), ("x", "INTEGER"), ("y", "DECIMAL(9,3)")],
            bounds: ["x": SampleTables.bounds(-5, 20, scale: 0), "y": SampleTables.bounds(0, 2, scale: 2)], cap: 1)
        // The mean is centred at 1.00: 0.13 − 1 and 2 − 1 in hundredths.
        #expect(result.rows == [["3", "19", "13", "2"]])
    }

    @Test func `floating-point values that round past their bound are held at it`() throws {
        let end = try ExactDecimal("123456789.123456789")
        let result = try run(
            "SELECT sum(x) AS s FROM t", rows: "(1, 1e300), (2, -1e300), (3, 123456789.123456789), (4, 1e18)",
            columns: [("u", "INTEGER"), ("x", "DOUBLE")],
            bounds: ["x": ColumnBounds(lower: -end, upper: end, scale: 9)], cap: 1)
        let sum = try #require(result.rows[0][1].flatMap { BigInt($0, radix: 10) })
        #expect(result.plan.quantities[1].perGroupBound == end.significand)
        // Every value on its own stays within the bound, so four of them cannot exceed 3 − 1 bounds.
        #expect(sum <= 2 * end.significand)
    }

    @Test func `a unit counts in no more groups than the limit, chosen by its own rows`() throws {
        let rows = (1...5).flatMap { unit in (1...6).map { "(\(unit), \($0))" } }.joined(separator: ", ")
        let result = try run(
            "SELECT k, count(*) AS n FROM t GROUP BY k", rows: rows, columns: [("u", "INTEGER"), ("k", "INTEGER")],
            bounds: [:], cap: 1, groups: 2)
        #expect(result.rows.compactMap { $0[1].flatMap { Int($0) } }.reduce(0, +) == 10)
    }

    @Test func `a query without keys gives one row of an empty table`() throws {
        for sql in [
            "SELECT count(*) AS n, sum(x) AS s FROM t WHERE x > 5", "SELECT avg(x) AS m FROM t WHERE u IS NULL",
        ] {
            let result = try run(
                sql, rows: "(1, 2)", columns: [("u", "INTEGER"), ("x", "INTEGER")],
                bounds: ["x": SampleTables.bounds(0, 9, scale: 0)], cap: 1)
            #expect(result.rows == [["0", "0", "0"]])
        }
    }

    @Test func `rows whose key is missing form one group, apart from text that says so`() throws {
        let result = try run(
            "SELECT k, count(*) AS n FROM t GROUP BY k", rows: "(1, 'NULL'), (2, NULL), (3, NULL), (4, '')",
            columns: [("u", "INTEGER"), ("k", "VARCHAR")], bounds: [:], cap: 1)
        #expect(result.rows == [["", "1", "1"], ["NULL", "1", "1"], [nil, "2", "2"]])
    }
}
