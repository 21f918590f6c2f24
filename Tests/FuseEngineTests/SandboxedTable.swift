import FuseCore
import FuseQuery

@testable import FuseEngine

/// A table that the engine made of a SELECT, as Parquet in sealed memory.
struct SandboxedTable {
    let memory: SealedMemory

    init(_ select: String, _ engine: DuckDB) throws {
        var bytes: [UInt8] = []
        let statement = "COPY (\(select)) TO '/proc/self/fd/1' (FORMAT parquet, COMPRESSION zstd);"
        try engine.ask(EngineQuestion(profile: .convert, statements: [statement], output: "/proc/self/fd/1")) {
            bytes += $0
        }
        memory = try SealedMemory(bytes)
    }

    static func schema(
        _ columns: [(String, String)], unit: String? = nil, rows: [RowCondition] = []
    ) throws -> TableSchema {
        try TableSchema(
            dataset: ID("t"), columns: columns.map { ColumnSchema(name: $0.0, type: ColumnType(duckDBName: $0.1)) },
            unit: unit.map { UnitColumn(name: "person", column: $0) }, rows: rows)
    }

    /// Plans a query and runs it over this table, with a list of units that are left out as a second input.
    func run(
        _ sql: String, _ schema: TableSchema, without list: [UInt8]? = nil, _ engine: DuckDB
    ) throws -> [[String?]] {
        let plan = try QueryPlanner.plan(
            tree: engine.syntaxTree(of: sql), sql: sql, catalog: Catalog([schema]), parameters: [:],
            limits: ContributionLimits(maxGroups: 1000, maxRowsPerGroup: 1000))
        let printed = DuckDBPrinter(plan).boundedSQL(
            tables: [schema.dataset: [DuckDB.path(ofInput: 0)]], salt: [],
            exclusions: list == nil ? [:] : [schema.dataset: DuckDB.path(ofInput: 1)])
        return try engine.run(sql: printed, inputs: [memory] + (list.map { [try SealedMemory($0)] } ?? []))
    }
}
