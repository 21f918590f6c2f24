/// Where a log keeps the hashes of its complete subtrees.
///
/// A node is written once, when its last leaf arrives, and never changes afterwards.
public protocol MerkleNodeStore {
    /// The hash kept at `node`.
    ///
    /// - Throws: an error if nothing was kept there.
    func hash(at node: MerkleNode) throws -> MerkleHash

    /// Keeps the hash of a subtree that has just become complete.
    mutating func keep(_ hash: MerkleHash, at node: MerkleNode) throws
}
