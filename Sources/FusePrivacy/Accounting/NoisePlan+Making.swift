import BigInt
import FuseCore

extension NoisePlan {
    /// Plans the noise of one release.
    ///
    /// The release is (ε, δ)-differentially private for adding or removing one unit; `LaplaceAccounting` and `GaussianAccounting`
    /// say how ε and δ become noise, `PartitionSelection` has the proof.
    ///
    /// - Parameters:
    ///   - budget: ε above 0 and at most 64; δ of 0 or more and below 1, both with at most 30 digits after the point.
    ///   - mechanism: the kind of noise.
    ///   - quantities: what is computed for each group; the first is the count of units with a bound of 1. A quantity with a bound of 0
    ///     is the same for all neighbours: it gets no noise and no share of the budget.
    ///   - maxGroups: in how many groups a unit may be, 1 or more; 1 for a query without group keys.
    ///   - selectsPartitions: true if the group keys come from private data; false only if there are no keys or the
    ///     list of groups is public.
    ///   - minimumGroup: the fewest units of a group that is shown, 1 or more.
    ///   - releasesUnits: false only if no measure is made from the count of units. Groups that are selected with Laplace noise are
    ///     then selected by `OptimalSelection`, if that shows smaller ones; where that count decides nothing either, it takes no share.
    /// - Throws: `PrivacyError` with code `invalidBudget` if ε is not in (0, 64], δ not in [0, 1), or δ is 0 though Gaussian noise or the
    ///   choice of groups needs it; with code `invalidBounds` if a bound or a limit is out of its range.
    /// - Returns: the plan; the charge is exactly the declared ε, and the declared δ if any of it is needed.
    public static func make(
        budget: PrivacyBudget, mechanism: Mechanism, quantities: [QuantitySpec], maxGroups: Int,
        selectsPartitions: Bool, minimumGroup: Int, releasesUnits: Bool = true
    ) throws(PrivacyError) -> NoisePlan {
        let request = try NoiseRequest(
            budget: budget, quantities: quantities, maxGroups: maxGroups, selectsPartitions: selectsPartitions,
            minimumGroup: minimumGroup, releasesUnits: releasesUnits)
        let accounting: any Accounting =
            switch mechanism {
            case .laplace: try LaplaceAccounting(request)
            case .gaussian: try GaussianAccounting(request)
            }
        let selection = selectsPartitions ? selection(by: accounting) : nil
        return try NoisePlan(
            mechanism: mechanism,
            charged: accounting.usesDelta ? budget : PrivacyBudget(epsilon: budget.epsilon, delta: .zero),
            maxGroups: maxGroups, minimumGroup: minimumGroup, quantities: noise(by: accounting, selection),
            selection: selection,
            concentratedLoss: accounting.concentratedLoss)
    }

    private static func noise(by accounting: any Accounting, _ selection: GroupSelection?) -> [QuantityNoise] {
        accounting.request.quantities.enumerated().map { index, quantity in
            if index == 0, withholdsUnits(accounting.request, selection) { return .withheld(quantity) }
            return QuantityNoise(
                quantity: quantity,
                distribution: quantity.perGroupBound.isZero ? .none : accounting.noise(for: quantity))
        }
    }

    private static func withholdsUnits(_ request: NoiseRequest, _ selection: GroupSelection?) -> Bool {
        if case .optimal? = selection { return true }
        return !request.usesUnits
    }

    /// The one that shows groups of fewer units.
    private static func selection(by accounting: any Accounting) -> GroupSelection {
        let request = accounting.request
        let perGroup = accounting.selectionDelta / ExactRatio(request.maxGroups)
        let threshold = GroupSelection.threshold(
            PartitionSelection(
                minimumGroup: request.minimumGroup,
                margin: margin(of: accounting.noise(for: request.units), probability: perGroup)))
        guard let epsilon = accounting.selectionEpsilon,
            let optimal = OptimalSelection(
                minimumGroup: request.minimumGroup, epsilon: epsilon / ExactRatio(request.maxGroups), delta: perGroup)
        else { return threshold }
        return optimal.evenOdds <= threshold.evenOdds ? .optimal(optimal) : threshold
    }

    private static func margin(of noise: NoiseDistribution, probability: ExactRatio) -> BigInt {
        switch noise {
        case .none, .within: preconditionFailure("the count of units always has noise")
        case .laplace(let noise): noise.smallestMargin(upperTailAtMost: probability)
        case .gaussian(let noise): noise.smallestMargin(upperTailAtMost: probability)
        }
    }
}
