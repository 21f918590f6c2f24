/// The shape of the tree over the leaves of a histogram: each node has up to sixteen children, and the nodes of the last
/// level are the leaves.
struct HistogramTree: Sendable, Hashable {
    static let fanOut = 16

    let leaves: Int
    /// L: how many levels there are under the root, which itself has no noise and is no level; 1 to 3.
    let levels: Int

    init(leaves: Int) {
        self.leaves = leaves
        var (levels, reach) = (1, Self.fanOut)
        while reach < leaves { (levels, reach) = (levels + 1, reach * Self.fanOut) }
        self.levels = levels
    }

    /// How many leaves a node of a level covers, but for the last node.
    func span(ofLevel level: Int) -> Int { (level..<levels).reduce(1) { span, _ in span * Self.fanOut } }

    /// The leaves of a node.
    func leaves(of node: TreeNode) -> Range<Int> {
        let span = span(ofLevel: node.level)
        return (node.index * span)..<min(leaves, (node.index + 1) * span)
    }

    /// The nodes right below a node that is no leaf.
    func children(of node: TreeNode) -> [TreeNode] {
        let (level, span) = (node.level + 1, span(ofLevel: node.level + 1))
        let first = node.index * Self.fanOut
        let end = min(first + Self.fanOut, (leaves + span - 1) / span)
        return (first..<end).map { TreeNode(level: level, index: $0) }
    }
}

/// A node of a tree over leaves.
struct TreeNode: Sendable, Hashable {
    /// 0 for the root.
    let level: Int
    /// Which node of its level, from 0.
    let index: Int

    static let root = TreeNode(level: 0, index: 0)
}
