public import FuseCore
import GRDB

/// What a table without noise tells of the units, as the vault keeps it to compare later tables with.
public struct ComparableTable: Sendable {
    /// The private datasets that it was made from.
    public let datasets: [ID<Dataset>]
    /// The table as an age file to the enclave's own recipient.
    public let sealed: [UInt8]

    /// Describes a table.
    ///
    /// - Parameters:
    ///   - datasets: the private datasets that it was made from.
    ///   - sealed: the table as an age file to the enclave's own recipient.
    public init(datasets: [ID<Dataset>], sealed: [UInt8]) { (self.datasets, self.sealed) = (datasets, sealed) }
}

/// The tables without noise that left.
struct ComparableTables {
    let database: Database

    func add(_ table: ComparableTable, of key: AnswerKey) throws {
        try database.execute(
            sql: "INSERT INTO comparable_table (answer_key, sealed) VALUES (?, ?)",
            arguments: [key.digest.description, table.sealed.blob])
        for dataset in table.datasets {
            try database.execute(
                sql: "INSERT INTO comparable_dataset (answer_key, dataset) VALUES (?, ?)",
                arguments: [key.digest.description, dataset.text])
        }
    }

    /// The tables that any of some datasets went into; nil for one that was erased.
    func tables(of datasets: [ID<Dataset>], besides key: AnswerKey) throws -> [[UInt8]?] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT sealed FROM comparable_table WHERE answer_key <> ? AND answer_key IN (
                    SELECT answer_key FROM comparable_dataset
                    WHERE dataset IN (\(datasets.map { _ in "?" }.joined(separator: ", ")))
                ) ORDER BY rowid
                """,
            arguments: [key.digest.description] + StatementArguments(datasets.map(\.text))
        ).map { $0["sealed"] == nil ? nil : $0.bytes("sealed") }
    }

    /// Erases what tables told of a dataset whose keys are erased; that there were such tables stays known.
    func erase(of dataset: ID<Dataset>) throws {
        try database.execute(
            sql: """
                UPDATE comparable_table SET sealed = NULL
                WHERE answer_key IN (SELECT answer_key FROM comparable_dataset WHERE dataset = ?)
                """,
            arguments: [dataset.text])
    }
}

extension Vault {
    /// The tables without noise that left before and that any of some datasets went into.
    ///
    /// - Parameters:
    ///   - datasets: the private datasets.
    ///   - key: an answer that is left out.
    /// - Returns: each as an age file to the enclave's own recipient, the oldest first; nil for one that was erased with a dataset.
    /// - Throws: `VaultError` if the database cannot be read.
    public func comparableTables(of datasets: [ID<Dataset>], besides key: AnswerKey) throws -> [[UInt8]?] {
        try database.read { try ComparableTables(database: $0).tables(of: datasets, besides: key) }
    }
}
