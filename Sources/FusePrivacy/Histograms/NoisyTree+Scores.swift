import BigInt

extension NoisyTree {
    /// Draws the only quantile of a histogram by scores, once; no node of the tree is drawn besides, for this costs as much as all.
    mutating func estimate(_ scoring: QuantileScoring, from stream: inout NoiseStream) -> Estimate {
        precondition(drawn.isEmpty, "a histogram is paid for once: by scores or as a tree")
        if let scored { return scored }
        let leaves = ScoredLeaves(exact, leaves: grid.leaves, scoring)
        let drawn = stream.draw { bits in
            let leaf = leaves.leaf(from: &bits)
            return (leaf: leaf, reach: leaves.reach(of: leaf, from: &bits))
        }
        let (leaf, reach) = drawn ?? (leaf: leaves.bestLeaf, reach: leaves.reach(of: leaves.bestLeaf))
        let estimate = estimate(at: leaf, reach: reach)
        scored = estimate
        return estimate
    }

    private func estimate(at leaf: Int, reach: Int) -> Estimate {
        let middle = Fraction(BigInt(2 * leaf + 1), over: 2)
        let value = grid.isDiscrete == .values ? grid.start(of: leaf) : grid.value(at: middle)
        return Estimate(
            value,
            FractionRange(grid.start(of: max(0, leaf - reach)), grid.end(of: min(grid.leaves - 1, leaf + reach))))
    }
}
