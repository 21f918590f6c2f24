import FuseCrypto
import FuseFiles
public import FuseReceipts
import GRDB

extension Vault {
    /// The signed head of the log as it stands now.
    ///
    /// - Returns: a checkpoint with the enclave's signature.
    /// - Throws: `VaultError` if the database cannot be read.
    public func checkpoint() throws -> SignedCheckpoint {
        try database.read { try log.head(in: $0) }
    }

    /// The proof that an entry is in the log as it stands now.
    ///
    /// - Parameter index: the entry's position, from 0.
    /// - Returns: a proof of the C2SP form `tlog-proof@v1`.
    /// - Throws: `VaultError` if there is no such entry, or the database cannot be read.
    public func proof(ofEntryAt index: Int) throws -> TLogProof {
        try database.read { database in
            _ = try log.entry(at: index, in: database)
            return try log.proof(of: index, in: database)
        }
    }

    /// The entries of the log, oldest first.
    ///
    /// - Returns: the envelopes as they were appended.
    /// - Throws: `VaultError` if the database cannot be read; `ReceiptError` if an entry is not an envelope.
    public func logEntries() throws -> [Envelope] {
        try database.read { database in
            try database.blobs("SELECT entry FROM log_entry ORDER BY position")
                .map { try Envelope(canonicalBytes: $0) }
        }
    }

    /// Rebuilds the tree from the entries alone and compares it with the kept tree and the signed head.
    ///
    /// - Returns: how many entries the head covers.
    /// - Throws: `VaultError` if an entry, the tree or the head contradicts another; `ReceiptError` if the enclave's key did
    ///   not sign the head.
    public func auditLog() throws -> Int {
        try database.read { database in
            var tree = MerkleTree(nodes: MerkleNodesInMemory())
            let positions = try Int.fetchAll(database, sql: "SELECT position FROM log_entry ORDER BY position")
            for position in positions { try tree.append(log.entry(at: position, in: database)) }
            let head = try log.head(in: database).verified(by: keys.signingKey.verifyingKey).checkpoint
            guard positions == Array(0..<positions.count), head.size == tree.size, head.root == (try tree.root()),
                try NodesInDatabase(database: database).are(thoseOf: tree)
            else {
                throw VaultError(.damaged, "the `log` does not match its signed head; restore the vault from a backup")
            }
            try requirePublished(tree, in: database)
            return tree.size
        }
    }

    /// Compares every file of the published log with what the entries give.
    private func requirePublished(_ tree: MerkleTree<MerkleNodesInMemory>, in database: Database) throws {
        let files = try LogGrowth(from: 0, to: tree.size)
            .files(nodes: tree.nodes) { try log.entry(at: $0, in: database) }
        for file in files {
            let published = try FileBytes("\(path)/log/\(file.path)").contents(limit: file.bytes.count + 1)
            guard published == file.bytes else {
                throw VaultError(
                    .damaged, "the published `log/\(file.path)` is not the log's; restore it from a backup")
            }
        }
    }
}

extension Vault {
    /// An entry with its proof, as a file that anybody verifies offline.
    ///
    /// - Parameter index: the entry's place in the log, from 0.
    /// - Returns: the entry's statement and its inclusion proof under the newest checkpoint.
    /// - Throws: `VaultError` if there is no such entry.
    public func receiptFile(at index: Int) throws -> ReceiptFile {
        try database.read { database in
            ReceiptFile(
                statement: try Envelope(canonicalBytes: log.entry(at: index, in: database).bytes),
                proof: try log.proof(of: index, in: database))
        }
    }
}
