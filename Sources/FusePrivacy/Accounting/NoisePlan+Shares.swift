import BigInt

extension NoisePlan {
    /// Which part of the budget each quantity takes, in the order of the plan; they add up to 1. A quantity that no unit can
    /// change takes none, and a histogram takes its weight once for each level of the tree over it; `NoisyTree` says why.
    public var shares: [ExactRatio] {
        let weights = quantities.map(\.quantity.spentWeight)
        let all = weights.reduce(0, +)
        return weights.map { ExactRatio($0, over: all) }
    }
}
