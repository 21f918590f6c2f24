import FuseCore
import FuseCrypto
import FuseReceipts
import GRDB

/// The append-only log of a vault: entries, tree and signed head live in one database, and change in one transaction.
struct TransparencyLog: Sendable {
    let origin: NoteKeyName
    let key: SigningKey

    /// Signs the head of an empty log.
    func begin(in database: Database) throws {
        try keepHead(of: MerkleTree(nodes: NodesInDatabase(database: database)), in: database)
    }

    /// Appends a statement and signs the new head.
    ///
    /// The entry is the envelope's canonical form, so that anyone who holds the statement can rebuild the leaf.
    func append(_ statement: Envelope, in database: Database) throws -> LoggedEntry {
        let entry = try LogEntry(statement.canonicalBytes)
        var tree = MerkleTree(size: try size(in: database), nodes: NodesInDatabase(database: database))
        let index = try tree.append(entry)
        try database.execute(
            sql: "INSERT INTO log_entry (position, entry) VALUES (?, ?)", arguments: [index, entry.bytes.blob])
        let checkpoint = try keepHead(of: tree, in: database)
        return LoggedEntry(
            index: index, proof: TLogProof(try tree.inclusionProof(of: index, at: tree.size), in: checkpoint))
    }

    /// The proof that an entry is in the log as it stands now.
    func proof(of index: Int, in database: Database) throws -> TLogProof {
        let tree = MerkleTree(size: try size(in: database), nodes: NodesInDatabase(database: database))
        return TLogProof(try tree.inclusionProof(of: index, at: tree.size), in: try head(in: database))
    }

    func size(in database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT size FROM log_head") ?? 0
    }

    func head(in database: Database) throws -> SignedCheckpoint { try Self.head(in: database) }

    /// The name under which the signed head stands, if the enclave's key signed it.
    static func origin(in database: Database, signedBy key: VerifyingKey) throws -> NoteKeyName {
        try head(in: database).verified(by: key).checkpoint.origin
    }

    private static func head(in database: Database) throws -> SignedCheckpoint {
        guard let bytes = try database.blobs("SELECT checkpoint FROM log_head").first else {
            throw VaultError(.damaged, "the `log` of this vault has no signed head; restore it from a backup")
        }
        return try SignedCheckpoint(bytes)
    }

    func entry(at index: Int, in database: Database) throws -> LogEntry {
        guard let bytes = try database.blobs("SELECT entry FROM log_entry WHERE position = ?", [index]).first else {
            throw VaultError(.unknown, "the `log` has no entry at that index; ask for a smaller one")
        }
        return try LogEntry(bytes)
    }

    @discardableResult
    private func keepHead(of tree: MerkleTree<NodesInDatabase>, in database: Database) throws -> SignedCheckpoint {
        let checkpoint = Checkpoint(origin: origin, size: tree.size, root: try tree.root()).signed(by: key)
        try database.execute(
            sql: "INSERT OR REPLACE INTO log_head (id, size, checkpoint) VALUES (1, ?, ?)",
            arguments: [tree.size, checkpoint.text.utf8.blob])
        return checkpoint
    }
}
