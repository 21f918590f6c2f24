import BigInt

extension NoisePlan {
    /// How many of the equal shares of the budget each quantity takes, in the order of the plan: none if no unit can change
    /// it, one for a number, and one for each level of the tree over a histogram; `NoisyTree` says why.
    public var shares: [Int] {
        quantities.map { $0.quantity.perGroupBound.isZero ? 0 : $0.quantity.shape.levels }
    }
}
