/// The place of a complete subtree: `level` 0 are the leaves, and node `index` at level n spans 2ⁿ of them.
public struct MerkleNode: Hashable, Sendable {
    /// Height above the leaves.
    public let level: Int
    /// Position among the nodes of this level, from 0.
    public let index: Int

    /// The node `index` of `level`.
    public init(level: Int, index: Int) {
        self.level = level
        self.index = index
    }

    /// The node that is hashed with this one from the left; `nil` where this one is itself a left child.
    var leftSibling: MerkleNode? {
        index % 2 == 1 ? MerkleNode(level: level, index: index - 1) : nil
    }

    /// The node that this one and its sibling make.
    var parent: MerkleNode {
        MerkleNode(level: level + 1, index: index / 2)
    }
}
