/// The append-only tree of a transparency log over a store of its nodes (RFC 6962, section 2.1).
///
/// Everything costs O(log n) reads of the store: nothing is recomputed from the leaves.
public struct MerkleTree<Nodes: MerkleNodeStore> {
    /// How many leaves there are.
    public private(set) var size: Int
    /// The hashes of the complete subtrees.
    public private(set) var nodes: Nodes

    /// The tree whose first `size` leaves `nodes` already holds.
    public init(size: Int = 0, nodes: Nodes) {
        precondition(size >= 0, "a tree has no negative size")
        self.size = size
        self.nodes = nodes
    }

    /// Adds a leaf at the end and returns its index.
    ///
    /// - Throws: what the store throws; the size is then unchanged.
    @discardableResult
    public mutating func append(_ entry: LogEntry) throws -> Int {
        let index = size
        try keepCompleted(from: MerkleNode(level: 0, index: index), entry.leafHash)
        size += 1
        return index
    }

    /// The root hash of the first `size` leaves.
    ///
    /// - Throws: `ReceiptError.Code.missingNode` if the tree is smaller than that.
    public func root(at size: Int) throws -> MerkleHash {
        try requireLeaves(size)
        return size == 0 ? .emptyTree : try hash(of: LeafRange(start: 0, count: size))
    }

    /// The root hash of the whole tree.
    public func root() throws -> MerkleHash {
        try root(at: size)
    }

    private mutating func keepCompleted(from leaf: MerkleNode, _ leafHash: MerkleHash) throws {
        var node = leaf
        var hash = leafHash
        try nodes.keep(hash, at: node)
        while let sibling = node.leftSibling {
            hash = .node(try nodes.hash(at: sibling), hash)
            node = node.parent
            try nodes.keep(hash, at: node)
        }
    }

    func hash(of range: LeafRange) throws -> MerkleHash {
        if let node = range.completeNode { return try nodes.hash(at: node) }
        let (left, right) = range.halves
        return .node(try hash(of: left), try hash(of: right))
    }

    func requireLeaves(_ count: Int) throws(ReceiptError) {
        guard (0...size).contains(count) else {
            throw ReceiptError(.missingNode, "the `log` has fewer leaves than that; ask for a smaller `size`")
        }
    }
}

extension MerkleTree: Sendable where Nodes: Sendable {}
