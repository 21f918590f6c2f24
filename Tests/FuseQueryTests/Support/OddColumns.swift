import FuseCore

@testable import FuseQuery

/// A dataset whose columns have given names, and a query that names all of them, and whatever else it can, by them.
struct OddColumns {
    let sql: String
    let dataset: ID<Dataset>
    private let schema: TableSchema

    init(_ key: String, unit: String, number: String) throws {
        dataset = try ID("odd")
        schema = try TableSchema(
            dataset: dataset,
            columns: [
                ColumnSchema(name: key, type: .text), ColumnSchema(name: unit, type: .text),
                ColumnSchema(name: number, type: ColumnType(duckDBName: "INTEGER")),
            ], unit: UnitColumn(name: "person", column: unit), bounds: [number: SampleTables.bounds(0, 9, scale: 0)],
            rows: [VisibleRows.among(key, [.text(ExactText(key)), .text(ExactText("absent"))])])
        let (k, u, n) = (DuckDBText.identifier(key), DuckDBText.identifier(unit), DuckDBText.identifier(number))
        let inner = "SELECT \(u), max(\(n)) AS \(n), \(k) AS \(k) FROM odd GROUP BY \(u), \(k)"
        sql =
            "SELECT a.\(k) AS \(k), sum(a.\(n)) AS s, count(DISTINCT a.\(u)) AS c FROM odd AS a "
            + "JOIN (\(inner)) AS \(k) ON a.\(u) = \(k).\(u) WHERE \(k).\(k) <> a.\(k) GROUP BY 1"
    }

    func plan() throws -> AggregatePlan {
        try QueryPlanner.plan(
            tree: DuckDBProcess.trees(of: [sql])[0], sql: sql, catalog: Catalog([schema]), parameters: [:],
            limits: ContributionLimits(maxGroups: 2, maxRowsPerGroup: 3))
    }

    func statement() throws -> PrintedInspection.Statement {
        (sql, try plan(), [dataset: ["/data/o'clock.parquet"]])
    }
}
