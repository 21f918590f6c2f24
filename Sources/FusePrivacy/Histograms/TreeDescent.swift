import BigInt

/// A way down a tree to one leaf, by the noisy weight up to each node.
///
/// The noisy weights of the children of a node rarely add up to that of the node itself. All are shifted by the same amount
/// so that they do: what is known of the node is then known of its children, and the noise up to a place hardly grows from
/// level to level.
///
/// All numbers are whole: they are multiplied by `scale`, which grows by the number of children with each step.
struct TreeDescent {
    /// Where a child ends the search, by the weight up to its start and its end.
    enum Rule {
        /// The first child whose end is not for certain below the target.
        case firstNotBelow
        /// The last child whose start is not for certain above the target.
        case lastNotAbove
    }

    private let rule: Rule
    /// How far noise may reach; nil to take the noisy weights at their word.
    private let margins: QuantileMargins?

    private(set) var node = TreeNode.root
    private var top = 0
    private var scale: BigInt
    private var target: BigInt
    private var before = BigInt(0)
    private var weight: BigInt

    /// - Parameters:
    ///   - target: the weight that is looked for, times `scale`.
    ///   - total: the noisy weight of the top nodes.
    init(_ rule: Rule, to target: BigInt, of total: BigInt, scale: BigInt, margins: QuantileMargins?) {
        self.rule = rule
        self.margins = margins
        self.scale = scale
        self.target = target
        weight = total * scale
    }

    /// Goes down to a leaf.
    mutating func descend(_ tree: inout NoisyTree, from stream: inout NoiseStream) {
        while node.level < tree.shape.levels {
            let children = tree.weights(below: node, from: &stream)
            step(to: children)
        }
    }

    /// Which part of the leaf lies before the target; 0 to 1.
    var positionInLeaf: Fraction {
        guard weight.signum() > 0 else { return .zero }
        return min(max(Fraction(target - before, over: weight), .zero), .one)
    }

    private mutating func step(to children: [BigInt]) {
        let shift = weight - children.reduce(0, +) * scale
        let count = BigInt(children.count)
        let end = (before + weight) * count
        scale *= count
        before *= count
        target *= count
        let chosen =
            switch rule {
            case .firstNotBelow: goRight(children, shift)
            case .lastNotAbove: goLeft(children, shift, from: end)
            }
        if node.level == 0 { top = chosen }
        node = TreeNode(level: node.level + 1, index: node.index * HistogramTree.fanOut + chosen)
    }

    /// Stops at the first child whose end is not for certain below the target, at the latest at the last.
    private mutating func goRight(_ children: [BigInt], _ shift: BigInt) -> Int {
        for (index, child) in children.enumerated() {
            weight = child * scale + shift
            let end = before + weight
            if index == children.count - 1 || target - end <= margin(at: index + 1) { return index }
            before = end
        }
        return 0
    }

    /// Stops at the last child whose start is not for certain above the target, at the latest at the first.
    private mutating func goLeft(_ children: [BigInt], _ shift: BigInt, from end: BigInt) -> Int {
        before = end
        for (index, child) in children.enumerated().reversed() {
            weight = child * scale + shift
            before -= weight
            if index == 0 || before - target <= margin(at: index) { return index }
        }
        return 0
    }

    private func margin(at boundary: Int) -> BigInt {
        guard let margins else { return 0 }
        return margins.margin(level: node.level + 1, top: node.level == 0 ? boundary : top) * scale
    }
}
