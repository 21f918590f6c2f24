import Foundation
import FuseCore

@testable import FuseQuery

/// The sample tables as Parquet files, and queries planned and run over them.
struct Workbench {
    let folder: TemporaryFolder
    let tables: [ID<Dataset>: [String]]

    static let shared = Result { try Workbench() }

    init() throws {
        let folder = try TemporaryFolder()
        self.folder = folder
        var tables: [ID<Dataset>: [String]] = [:]
        var statements = ["SET TimeZone = 'UTC'"]
        for (name, definition) in SampleTables.definitions {
            // Two parts each, to see that parts are read together.
            let paths = (0..<2).map { "\(folder.path)/\(name)-\($0).parquet" }
            for (part, path) in paths.enumerated() {
                statements.append(
                    "COPY (SELECT * EXCLUDE (part) FROM (SELECT *, row_number() OVER () % 2 AS part FROM (\(definition))) "
                        + "WHERE part = \(part)) TO '\(path)' (FORMAT parquet)")
            }
            tables[try ID(name)] = paths
        }
        self.tables = tables
        _ = try DuckDBProcess.lines(of: statements)
    }

    /// Views that plain SQL can name; rows that belong to nobody are left out, as every plan leaves them out.
    var views: [String] { views(where: [:]) }

    /// The same, of the rows that meet a condition in plain SQL.
    func views(where conditions: [String: String]) -> [String] {
        ["SET TimeZone = 'UTC'"]
            + tables.map { dataset, paths in
                let list = paths.map { "'\($0)'" }.joined(separator: ", ")
                let unit = dataset.text == "cities" ? "TRUE" : "person IS NOT NULL"
                let condition = conditions[dataset.text] ?? "TRUE"
                return
                    "CREATE VIEW \(dataset) AS SELECT * FROM read_parquet([\(list)]) WHERE \(unit) AND (\(condition))"
            }
    }

    func plan(
        _ query: AcceptedQuery, tree: DocumentNode, catalog: Catalog? = nil, limits: ContributionLimits? = nil
    ) throws -> AggregatePlan {
        try QueryPlanner.plan(
            tree: tree, sql: query.sql, catalog: catalog ?? SampleTables.catalog(), parameters: query.parameters,
            limits: limits ?? SampleTables.wideLimits())
    }

    func printed(
        _ plan: AggregatePlan, salt: [UInt8] = [1, 2], exclusions: [ID<Dataset>: String] = [:]
    ) -> (sql: String, columns: Int) {
        let sql = DuckDBPrinter(plan).boundedSQL(tables: tables, salt: salt, exclusions: exclusions)
        return (sql, max(1, plan.keys.count + plan.quantities.count))
    }
}
