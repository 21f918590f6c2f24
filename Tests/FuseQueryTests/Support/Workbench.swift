import Foundation
import FuseCore

@testable import FuseQuery

/// Tables as Parquet files, and queries planned and run over them.
struct Workbench: Sendable {
    let folder: TemporaryFolder
    let tables: [ID<Dataset>: [String]]
    let catalog: Catalog
    /// By private dataset, the column of its unit.
    private let units: [ID<Dataset>: String]
    /// As many rows as no unit has in a group.
    let mostRows: Int

    /// The sample tables, in two parts each to see that parts are read together.
    static let shared = Result { try Workbench() }

    init() throws {
        let folder = try TemporaryFolder()
        var tables: [ID<Dataset>: [String]] = [:]
        var statements = ["SET TimeZone = 'UTC'"]
        for (name, definition) in SampleTables.definitions {
            let paths = (0..<2).map { "\(folder.path)/\(name)-\($0).parquet" }
            for (part, path) in paths.enumerated() {
                statements.append(
                    "COPY (SELECT * EXCLUDE (part) FROM (SELECT *, row_number() OVER () % 2 AS part FROM (\(definition))) "
                        + "WHERE part = \(part)) TO '\(path)' (FORMAT parquet)")
            }
            tables[try ID(name)] = paths
        }
        _ = try DuckDBProcess.lines(of: statements)
        try self.init(
            folder: folder, tables: tables, catalog: SampleTables.catalog(),
            units: ["visits": "person", "people": "person"], mostRows: 10_000)
    }

    init(
        folder: TemporaryFolder, tables: [ID<Dataset>: [String]], catalog: Catalog, units: [String: String],
        mostRows: Int
    ) throws {
        self.folder = folder
        self.tables = tables
        self.catalog = catalog
        self.mostRows = mostRows
        var columns: [ID<Dataset>: String] = [:]
        for (name, column) in units { columns[try ID(name)] = column }
        self.units = columns
    }

    /// Views that plain SQL can name; rows that belong to nobody are left out, as every plan leaves them out.
    var views: [String] { views(where: [:]) }

    /// The same, of the rows that meet a condition in plain SQL.
    func views(where conditions: [String: String]) -> [String] {
        ["SET TimeZone = 'UTC'"]
            + tables.map { dataset, paths in
                let list = paths.map { "'\($0)'" }.joined(separator: ", ")
                let unit = units[dataset].map { "\($0) IS NOT NULL" } ?? "TRUE"
                let condition = conditions[dataset.text] ?? "TRUE"
                return
                    "CREATE VIEW \(dataset) AS SELECT * FROM read_parquet([\(list)]) WHERE \(unit) AND (\(condition))"
            }
    }

    func plan(
        _ query: AcceptedQuery, tree: DocumentNode, catalog: Catalog? = nil, limits: ContributionLimits? = nil
    ) throws -> AggregatePlan {
        try QueryPlanner.plan(
            tree: tree, sql: query.sql, catalog: catalog ?? self.catalog, parameters: query.parameters,
            limits: limits ?? ContributionLimits(maxGroups: 1_000_000, maxRowsPerGroup: mostRows))
    }

    func printed(
        _ plan: AggregatePlan, salt: [UInt8] = [1, 2], exclusions: [ID<Dataset>: String] = [:]
    ) -> (sql: String, columns: Int) {
        (DuckDBPrinter(plan).boundedSQL(tables: tables, salt: salt, exclusions: exclusions), max(1, plan.width))
    }
}
