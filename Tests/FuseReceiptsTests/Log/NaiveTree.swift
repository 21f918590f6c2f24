import FuseReceipts

/// The definitions of RFC 6962, section 2.1, written down as they stand: slow, and the measure of the real tree.
enum NaiveTree {
    static func root(_ leaves: ArraySlice<LogEntry>) -> MerkleHash {
        guard leaves.count > 1 else { return leaves.first.map { .leaf($0.bytes) } ?? .emptyTree }
        let middle = middle(of: leaves)
        return .node(root(leaves[..<middle]), root(leaves[middle...]))
    }

    static func path(_ index: Int, _ leaves: ArraySlice<LogEntry>) -> [MerkleHash] {
        guard leaves.count > 1 else { return [] }
        let middle = middle(of: leaves)
        return index < middle
            ? path(index, leaves[..<middle]) + [root(leaves[middle...])]
            : path(index, leaves[middle...]) + [root(leaves[..<middle])]
    }

    static func proof(_ size: Int, _ leaves: ArraySlice<LogEntry>, _ isWhole: Bool = true) -> [MerkleHash] {
        guard size < leaves.endIndex else { return isWhole ? [] : [root(leaves)] }
        let middle = middle(of: leaves)
        return size <= middle
            ? proof(size, leaves[..<middle], isWhole) + [root(leaves[middle...])]
            : proof(size, leaves[middle...], false) + [root(leaves[..<middle])]
    }

    private static func middle(of leaves: ArraySlice<LogEntry>) -> Int {
        var half = 1
        while half * 2 < leaves.count { half *= 2 }
        return leaves.startIndex + half
    }
}

/// A tree of `count` short leaves, and the leaves.
struct GrownTree {
    let entries: [LogEntry]
    let tree: MerkleTree<MerkleNodesInMemory>

    init(_ count: Int) throws {
        var tree = MerkleTree(nodes: MerkleNodesInMemory())
        entries = try (0..<count).map { try LogEntry([UInt8($0 & 0xFF), UInt8($0 >> 8)]) }
        for entry in entries { try tree.append(entry) }
        self.tree = tree
    }
}
