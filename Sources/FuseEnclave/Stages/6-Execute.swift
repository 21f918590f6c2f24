import FuseCore
import FuseCrypto
import FuseEngine
import FusePrivacy
import FuseQuery
import FuseVault

extension Enclave {
    /// Stage 6: the SQL printed from the plan runs in the sandbox; what comes back are keys and bounded whole numbers.
    func execute(_ planned: PlannedJob, on tables: UnsealedTables, salt: [UInt8]) throws -> [ResultRow] {
        let reading = ResultReading(planned.plan)
        return try rows(of: planned, on: tables, salt: salt, reading.row)
    }

    /// The same for a plan with whole contributions: what comes back are keys, and what each unit adds.
    func executeByUnit(_ planned: PlannedJob, on tables: UnsealedTables) throws -> [UnitRow] {
        let reading = UnitReading(planned.plan, secret: try vault.keys.recordSecret())
        return try rows(of: planned, on: tables, salt: [], reading.row)
    }

    private func rows<Row>(
        of planned: PlannedJob, on tables: UnsealedTables, salt: [UInt8], _ read: ([String?]) -> Row?
    ) throws -> [Row] {
        let paths = tables.places.mapValues { $0.map(DuckDB.path(ofInput:)) }
        let lists = tables.exclusions.mapValues(DuckDB.path(ofInput:))
        let sql = DuckDBPrinter(planned.plan).boundedSQL(tables: paths, salt: salt, exclusions: lists)
        return try engine.duckDB.run(sql: sql, inputs: tables.memories).map { cells in
            guard let row = read(cells) else {
                throw EnclaveError(.engine, "the engine's answer does not have the plan's form; nothing was released")
            }
            return row
        }
    }
}

/// What separates the choice of a unit's groups from that of another answer. It is no secret: which of its own groups a
/// unit counts in depends on that unit alone.
enum GroupSalt {
    static func bytes(from seed: SecretBytes) throws -> [UInt8] {
        let salt = try HKDF.derive(secret: seed, info: Array("fusebox group salt v1".utf8), count: 16)
        return salt.withBytes { span in span.withUnsafeBytes { Array($0) } }
    }
}
