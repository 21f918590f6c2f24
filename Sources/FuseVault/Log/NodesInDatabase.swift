import FuseCore
import FuseReceipts
import GRDB

/// The complete subtrees of the log's Merkle tree, kept in the vault's database.
struct NodesInDatabase: MerkleNodeStore {
    let database: Database

    func hash(at node: MerkleNode) throws -> MerkleHash {
        let found = try database.blobs(
            "SELECT hash FROM log_node WHERE level = ? AND position = ?", [node.level, node.index])
        guard let bytes = found.first else {
            throw VaultError(.damaged, "the `log` of this vault lacks a node of its tree; restore it from a backup")
        }
        return MerkleHash(try Digest(bytes: bytes))
    }

    func keep(_ hash: MerkleHash, at node: MerkleNode) throws {
        try database.execute(
            sql: "INSERT INTO log_node (level, position, hash) VALUES (?, ?, ?)",
            arguments: [node.level, node.index, hash.digest.bytes.blob])
    }

    /// Whether these are the nodes of a tree, each with the same hash, and no others.
    func are(thoseOf tree: MerkleTree<MerkleNodesInMemory>) throws -> Bool {
        let rows = try Row.fetchAll(database, sql: "SELECT level, position, hash FROM log_node")
        let nodes = sequence(first: tree.size) { $0 / 2 }.prefix { $0 > 0 }.reduce(0, +)
        return try rows.count == nodes
            && rows.allSatisfy { row in
                let hash = try? tree.nodes.hash(at: MerkleNode(level: row["level"], index: row["position"]))
                return try hash == MerkleHash(Digest(bytes: row.bytes("hash")))
            }
    }
}
