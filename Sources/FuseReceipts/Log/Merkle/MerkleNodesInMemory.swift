/// A node store that lives as long as the value does: for rebuilding a tree from its entries.
public struct MerkleNodesInMemory: MerkleNodeStore, Sendable {
    private var hashes: [MerkleNode: MerkleHash] = [:]

    /// An empty store.
    public init() {}

    /// The hash kept at `node`.
    ///
    /// - Throws: `ReceiptError.Code.missingNode` if nothing was kept there.
    public func hash(at node: MerkleNode) throws(ReceiptError) -> MerkleHash {
        guard let hash = hashes[node] else {
            throw ReceiptError(.missingNode, "the `log` holds no such node; rebuild it from its entries")
        }
        return hash
    }

    /// Keeps the hash of a subtree.
    public mutating func keep(_ hash: MerkleHash, at node: MerkleNode) {
        hashes[node] = hash
    }
}
