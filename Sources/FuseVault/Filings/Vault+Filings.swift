public import FuseCore
public import FuseReceipts
import GRDB

/// What filing a statement did.
public struct FiledStatement: Sendable {
    /// Where the statement itself stands in the log.
    public let entry: LoggedEntry
    /// The enclave's signed record of the case.
    public let record: Envelope
    /// The places in the log of the receipts that the record lists.
    public let receipts: [Int]
    /// Where that record stands in the log.
    public let recordEntry: LoggedEntry
    /// The deletion certificates that went with it; those that still have to wait are not among them.
    public internal(set) var certificates: [LoggedCertificate] = []
}

extension Vault {
    /// Files a party's statement: it becomes a log entry, the enclave's record of it the next, and what it ends is erased; one
    /// durable transaction.
    ///
    /// - Parameters:
    ///   - filing: the verified statement.
    ///   - datasets: the datasets whose receipts the record lists.
    ///   - record: makes the enclave's signed record of the case, given the places of those receipts in the log.
    ///   - deletions: the datasets whose keys are erased by it.
    ///   - mark: how far registry and filings had come when the statement was admitted; nil to file it in any case.
    /// - Returns: where all of it stands in the log; nil if registry or filings have changed since the mark, and then nothing
    ///   happened.
    /// - Throws: `VaultError` if the very statement was filed before, or the database cannot be written; nothing happens then.
    public func file(
        _ filing: FilingToKeep, listingUsesOf datasets: [ID<Dataset>], erasing deletions: [DatasetDeletion],
        unchangedSince mark: RegistryMark? = nil, recordedBy record: ([Int]) throws -> Envelope
    ) throws -> FiledStatement? {
        let filed = try database.write { database -> FiledStatement? in
            guard try mark == nil || mark == RegistryMark(database) else { return nil }
            let uses = Uses(database: database)
            let receipts = try Set(datasets.flatMap { try uses.receipts(of: $0).map(\.position) }).sorted()
            let record = try record(receipts)
            let entry = try log.append(filing.envelope, in: database)
            try Filings(database: database).add(filing, at: entry.index)
            for deletion in deletions { try WrappedKeys(database: database).erase(deletion) }
            return FiledStatement(
                entry: entry, record: record, receipts: receipts, recordEntry: try log.append(record, in: database))
        }
        guard var filed else { return nil }
        try publishLog()
        filed.certificates = try finishErasures().filter { $0.isOf(deletions) }
        return filed
    }

    /// What was filed about a topic.
    ///
    /// - Parameter topic: the topic.
    /// - Returns: the statements with those that decide them, oldest first; signatures are to be verified.
    /// - Throws: `VaultError` if the database cannot be read.
    public func filings(about topic: FilingTopic) throws -> [KeptFiling] {
        try database.read { try Filings(database: $0).about(topic) }
    }

    /// All that was filed.
    ///
    /// - Returns: the statements, oldest first; signatures are to be verified.
    /// - Throws: `VaultError` if the database cannot be read.
    public func filings() throws -> [KeptFiling] { try database.read { try Filings(database: $0).all() } }

    /// One filed statement.
    ///
    /// - Parameter digest: the digest of the statement.
    /// - Returns: the statement; nil if it was not filed here.
    /// - Throws: `VaultError` if the database cannot be read.
    public func filing(_ digest: Digest) throws -> KeptFiling? {
        try database.read { try Filings(database: $0).filing(digest) }
    }
}
