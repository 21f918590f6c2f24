import GRDB

/// How far registry and filings had come when something was decided; a newer one means that it has to be decided again.
public struct RegistryMark: Equatable, Sendable {
    private let filings: Int
    private let datasets: Int
    private let deletions: Int
    private let erasures: Int
    private let tables: Int

    init(_ database: Database) throws {
        filings = try Int.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM filing") ?? 0
        datasets = try Int.fetchOne(database, sql: "SELECT count(*) FROM dataset") ?? 0
        erasures = try Int.fetchOne(database, sql: "SELECT count(*) FROM erased_header") ?? 0
        tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM comparable_table") ?? 0
        deletions = try Int.fetchOne(database, sql: "SELECT count(*) FROM deletion") ?? 0
    }
}
