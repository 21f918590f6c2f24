import FuseCore
import FuseReceipts
import GRDB

/// The filed statements of parties, read and written inside a transaction that the vault holds.
struct Filings {
    let database: Database

    /// What was filed about a topic, oldest first.
    func about(_ topic: FilingTopic) throws -> [KeptFiling] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT filing.* FROM filing JOIN filing_topic ON filing_topic.filing = filing.id
                WHERE filing_topic.topic = ? ORDER BY filing.id
                """,
            arguments: [topic.text]
        ).map(Self.filing)
    }

    func all() throws -> [KeptFiling] {
        try Row.fetchAll(database, sql: "SELECT * FROM filing ORDER BY id").map(Self.filing)
    }

    func filing(_ digest: Digest) throws -> KeptFiling? {
        try Row.fetchOne(database, sql: "SELECT * FROM filing WHERE digest = ?", arguments: [digest.description])
            .map(Self.filing)
    }

    /// Files a statement under its topics and those of the case that it decides.
    func add(_ filing: FilingToKeep, at position: Int) throws {
        let digest = filing.envelope.digest.description
        guard try self.filing(filing.envelope.digest) == nil else {
            throw VaultError(.contradiction, "this very statement was filed already; sign a new one to say more")
        }
        try database.execute(
            sql: "INSERT INTO filing (digest, envelope, position, attachment) VALUES (?, ?, ?, ?)",
            arguments: [digest, filing.envelope.canonicalBytes.blob, position, filing.attachment?.blob])
        let id = database.lastInsertedRowID
        for topic in try Set(filing.topics.map(\.text)).union(topics(of: filing.decides)).sorted() {
            try database.execute(
                sql: "INSERT INTO filing_topic (topic, filing) VALUES (?, ?)", arguments: [topic, id])
        }
    }

    private func topics(of decided: Digest?) throws -> [String] {
        guard let decided else { return [] }
        return try String.fetchAll(
            database,
            sql: "SELECT topic FROM filing_topic JOIN filing ON filing.id = filing_topic.filing WHERE digest = ?",
            arguments: [decided.description])
    }

    private static func filing(_ row: Row) throws -> KeptFiling {
        KeptFiling(
            envelope: try Envelope(canonicalBytes: row.bytes("envelope")), position: row["position"],
            attachment: (row["attachment"] as DatabaseValue).isNull ? nil : row.bytes("attachment"))
    }
}
