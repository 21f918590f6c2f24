import BigInt

extension NoisePlan {
    /// Which part of the budget each quantity takes, in the order of the plan; they add up to 1. A quantity that no unit can
    /// change takes none, nor does a count of units from which nothing follows; and a histogram takes its weight once for each
    /// level of the tree over it; `NoisyTree` says why.
    public var shares: [ExactRatio] {
        let weights = quantities.map { $0.isWithheld && selection == nil ? 0 : $0.quantity.spentWeight }
        let all = max(1, weights.reduce(0, +))
        return weights.map { ExactRatio($0, over: all) }
    }
}
