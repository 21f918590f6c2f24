import BigInt

/// The histogram of one group with noise on every node of the tree over its leaves, of which only what is looked at is drawn.
///
/// **Cost.** A unit adds weights of 0 or more to the leaves of a group, at most Δ together. The nodes of one level are sums
/// of disjoint leaves, so that it moves the vector of their weights by at most Δ in the ℓ₁ norm, hence in ℓ₂; over its L₀
/// groups by at most L₀·Δ and √L₀·Δ. These are the norms of a single number with bound Δ, and noise of that number's scale
/// on each node makes the whole level as private as the number. The L levels compose: a histogram takes L shares of the
/// budget.
///
/// **Drawing late.** All noise is independent of all other noise and of the data, so that drawing it for a node when the
/// node is first looked at gives what drawing for all nodes beforehand and looking at some would give, in distribution. The
/// latter is post-processing of the noisy tree. Nodes are kept once drawn: all quantiles of one histogram look at the same
/// tree, which is paid for once.
struct NoisyTree: Sendable {
    let grid: HistogramGrid
    let shape: HistogramTree
    let exact: [Int: BigInt]
    /// What was drawn by scores instead of being read from the tree.
    var scored: Estimate?
    private var sums: LeafSums?
    private let noise: NoiseDistribution
    private(set) var drawn: [TreeNode: [BigInt]] = [:]

    init(_ weights: [Int: BigInt], _ grid: HistogramGrid, _ noise: NoiseDistribution) {
        self.grid = grid
        self.noise = noise
        shape = grid.tree
        exact = weights
    }

    /// The noisy weights of the nodes right below a node.
    mutating func weights(below node: TreeNode, from stream: inout NoiseStream) -> [BigInt] {
        if let known = drawn[node] { return known }
        let sums = sums ?? LeafSums(exact)
        self.sums = sums
        var weights: [BigInt] = []
        for child in shape.children(of: node) {
            weights.append(sums.weight(of: shape.leaves(of: child)) + stream.draw(noise))
        }
        drawn[node] = weights
        return weights
    }
}
