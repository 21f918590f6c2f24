import BigInt
import FuseCore

/// What a noise plan is made from, once it is known to make sense.
struct NoiseRequest {
    static let mostPlaces = 30

    let budget: PrivacyBudget
    let quantities: [QuantitySpec]
    let maxGroups: BigInt
    let selectsPartitions: Bool
    let releasesUnits: Bool
    let minimumGroup: BigInt

    /// The count of units.
    var units: QuantitySpec { quantities[0] }
    var epsilon: ExactRatio { ExactRatio(budget.epsilon) }
    var delta: ExactRatio { ExactRatio(budget.delta) }

    init(
        budget: PrivacyBudget, quantities: [QuantitySpec], maxGroups: Int, selectsPartitions: Bool, minimumGroup: Int,
        releasesUnits: Bool
    ) throws(PrivacyError) {
        try Self.check(budget)
        try Self.check(quantities)
        guard maxGroups >= 1 else {
            throw PrivacyError(
                .invalidBounds, "`maxGroups` must be 1 or more: a unit that is in no group is in no result")
        }
        guard minimumGroup >= 1 else {
            throw PrivacyError(.invalidBounds, "`minimumGroup` must be 1 or more")
        }
        self.budget = budget
        self.quantities = quantities
        self.maxGroups = BigInt(maxGroups)
        self.selectsPartitions = selectsPartitions
        self.releasesUnits = releasesUnits
        self.minimumGroup = BigInt(minimumGroup)
    }

    private static func check(_ budget: PrivacyBudget) throws(PrivacyError) {
        guard budget.epsilon > .zero else {
            throw PrivacyError(.invalidBudget, "`epsilon` must be above 0; with no budget nothing can be released")
        }
        guard budget.epsilon <= NoisePlan.largestEpsilon else {
            throw PrivacyError(.invalidBudget, "`epsilon` must be at most 64; above that it protects nobody")
        }
        guard budget.delta < ExactDecimal(1) else {
            throw PrivacyError(
                .invalidBudget, "`delta` must be below 1; use far less than one over the number of units")
        }
        guard max(budget.epsilon.scale, budget.delta.scale) <= mostPlaces else {
            throw PrivacyError(.invalidBudget, "`epsilon` and `delta` have at most 30 digits after the point")
        }
    }

    private static func check(_ quantities: [QuantitySpec]) throws(PrivacyError) {
        guard quantities.first?.perGroupBound == 1, quantities.first?.shape == .number else {
            throw PrivacyError(.invalidBounds, "the first quantity must be the count of units, with a bound of 1")
        }
        guard quantities.allSatisfy({ $0.weight >= 1 }) else {
            throw PrivacyError(.invalidBounds, "the weight of a quantity is 1 or more; without any it has no noise")
        }
        guard quantities.allSatisfy({ $0.perGroupBound >= 0 }) else {
            throw PrivacyError(.invalidBounds, "the bound of a quantity is never negative; check the column's bounds")
        }
    }

    /// Whether anything follows from the count of units: a number, or which groups are shown. What nothing follows from costs
    /// nothing.
    var usesUnits: Bool { releasesUnits || selectsPartitions || minimumGroup > 1 }

    /// Which part of the budget one number, or one level of the tree over a histogram (`NoisyTree` says why), may spend: its
    /// weight over the weights of all that a unit can change and that are used. The parts of all add up to 1.
    ///
    /// - Parameter quantity: one that a unit can change, and that is used.
    func share(of quantity: QuantitySpec) -> ExactRatio { ExactRatio(quantity.weight, over: allWeights) }

    private var allWeights: BigInt {
        quantities.dropFirst(usesUnits ? 0 : 1).reduce(0) { $0 + $1.spentWeight }
    }
}

extension QuantitySpec {
    /// Its weight, once a level; 0 if no unit can change it.
    var spentWeight: BigInt { perGroupBound.isZero ? 0 : weight * BigInt(shape.levels) }
}
