import BigInt
import FuseCore
import Testing

@testable import FuseQuery

/// What units add where nothing is cut, unit by unit.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct WholeContributionTests {
    private static let rows = "(1, 'a', 10), (1, 'a', 20), (1, 'b', 999), (2, 'a', NULL), (3, 'b', -7), (NULL, 'a', 1)"

    private func plan(_ sql: String, keys: [String: DeclaredKeys] = [:]) throws -> (AggregatePlan, TableSchema) {
        let schema = try TableSchema(
            dataset: ID("t"),
            columns: [("u", "INTEGER"), ("k", "VARCHAR"), ("x", "INTEGER")].map {
                ColumnSchema(name: $0.0, type: ColumnType(duckDBName: $0.1))
            }, unit: UnitColumn(name: "firm", column: "u"), bounds: ["x": SampleTables.bounds(-5, 100, scale: 0)])
        let plan = try QueryPlanner.plan(
            tree: DuckDBProcess.trees(of: [sql])[0], sql: sql, catalog: Catalog([schema]), parameters: [:],
            limits: ContributionLimits(wholeWithin: [:]), keys: keys)
        return (plan, schema)
    }

    private func run(_ sql: String, keys: [String: DeclaredKeys] = [:]) throws -> [[String]] {
        let (plan, schema) = try plan(sql, keys: keys)
        let folder = try TemporaryFolder()
        let path = folder.path + "/t.parquet"
        _ = try DuckDBProcess.lines(of: [
            "COPY (SELECT CAST(u AS INTEGER) AS u, k, CAST(x AS INTEGER) AS x FROM (VALUES \(Self.rows)) AS t(u, k, x)) "
                + "TO '\(path)' (FORMAT parquet)"
        ])
        let printed = DuckDBPrinter(plan).boundedSQL(tables: [schema.dataset: [path]], salt: [])
        let width = (plan.groupingSets.count > 1 ? 1 : 0) + plan.keys.count + 1 + plan.quantities.count
        return try DuckDBProcess.rows(of: [(sql: printed, columns: width)])[0].map { $0.map { $0 ?? "-" } }
            .sorted { $0.lexicographicallyPrecedes($1) }
    }

    @Test func `each unit's rows, counts and clamped sums come whole, with its identity`() throws {
        // Key, unit, units, rows, rows with x, sum of x.
        #expect(
            try run("SELECT k, count(x) AS n, sum(x) AS s FROM t GROUP BY k") == [
                ["a", "1", "1", "2", "2", "30"], ["a", "2", "1", "1", "0", "0"], ["b", "1", "1", "1", "1", "100"],
                ["b", "3", "1", "1", "1", "-5"],
            ])
    }

    @Test func `totals have the same units as their parts`() throws {
        let rows = try run("SELECT k, count(*) AS n FROM t GROUP BY ROLLUP (k)")
        #expect(
            rows.filter { $0[0] == "0" } == [
                ["0", "-", "-", "0", "0"], ["0", "-", "1", "1", "3"], ["0", "-", "2", "1", "1"],
                ["0", "-", "3", "1", "1"],
            ])
        #expect(rows.filter { $0[0] == "1" }.count == 4)
    }

    @Test func `declared groups come even if nobody is in them, and others do not`() throws {
        let keys = ["k": DeclaredKeys.listed([.text(ExactText("b")), .text(ExactText("c"))])]
        #expect(
            try run("SELECT k, count(*) AS n FROM t GROUP BY k", keys: keys) == [
                ["b", "-", "0", "0"], ["b", "1", "1", "1"], ["b", "3", "1", "1"], ["c", "-", "0", "0"],
            ])
    }

    @Test func `no group of a unit is dropped, and nothing is centred`() throws {
        let (plan, _) = try plan("SELECT k, count(*) AS n, avg(x) AS m, sum(x) AS s FROM t GROUP BY k")
        #expect(plan.returnsUnits)
        #expect(plan.groupLimits.allSatisfy { $0.enforcement == .none })
        for quantity in plan.quantities {
            guard case .sum(let sum) = quantity.kind else { continue }
            #expect(sum.centre.isZero && sum.cap == nil && sum.lower == -5 && sum.upper == 100)
        }
    }

    @Test(arguments: [
        "sum(2 * x)", "sum(x + 1)", "sum(CASE WHEN x > 3 THEN 0 ELSE x END)", "avg(-x)", "sum(abs(x))", "sum(1)",
        "count(CASE WHEN x > 3 THEN 1 ELSE NULL END + 1)", "sum(CASE WHEN x > 3 THEN 1 END)",
    ])
    func `values that a query scales, shifts or makes up are refused`(measure: String) throws {
        #expect(throws: QueryError.self) { try plan("SELECT k, \(measure) AS m FROM t GROUP BY k") }
    }

    @Test(arguments: [
        "count(*)", "count(x)", "sum(x)", "avg(x)", "count(*) FILTER (WHERE x > 3)", "sum(x) FILTER (WHERE x > 3)",
        "sum(CASE WHEN x > 3 THEN x END)", "count_if(x > 3)", "count(DISTINCT u) FILTER (WHERE x > 3)",
    ])
    func `columns as they are, under a filter at most, are taken`(measure: String) throws {
        _ = try plan("SELECT k, \(measure) AS m FROM t GROUP BY k")
    }

    @Test(arguments: [
        "SELECT count(*) AS n FROM (SELECT u FROM t UNION ALL SELECT u FROM t) AS s",
        "SELECT sum(y) AS n FROM (SELECT u, x AS y FROM t) AS s",
        "WITH s AS (SELECT u FROM t) SELECT count(*) AS n FROM s",
        "SELECT count(*) AS n FROM t AS a JOIN t AS b ON a.u = b.u",
        "SELECT count(*) AS n FROM t WHERE u IN (SELECT u FROM t WHERE x > 3)",
    ])
    func `rows that a query repeats or makes up are refused`(sql: String) throws {
        #expect(throws: QueryError.self) { try plan(sql) }
    }

    @Test(arguments: ["median(x)", "max(x)", "count(DISTINCT x)", "var_samp(x)", "corr(x, x)", "stddev_pop(x)"])
    func `what cannot be protected cell by cell is refused`(measure: String) throws {
        #expect(throws: QueryError.self) { try plan("SELECT k, \(measure) AS m FROM t GROUP BY k") }
    }
}
