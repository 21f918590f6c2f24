import BigInt

@testable import FusePrivacy

/// Plans with one mistake each.
extension NoisePlan {
    var withHalfTheNoise: NoisePlan {
        with(
            quantities.map { quantity in
                let distribution: NoiseDistribution =
                    switch quantity.distribution {
                    case .laplace(let noise): .laplace(DiscreteLaplace(scale: noise.scale / ExactRatio(2)))
                    case .gaussian(let noise): .gaussian(DiscreteGaussian(variance: noise.variance / ExactRatio(4)))
                    case let other: other
                    }
                return QuantityNoise(quantity: quantity.quantity, distribution: distribution)
            })
    }

    /// The plan for quantities that a unit moves less than it does.
    func withSums(boundedBy bound: BigInt) throws -> NoisePlan {
        let specs = quantities.map(\.quantity).enumerated().map { place, spec in
            QuantitySpec(name: spec.name, perGroupBound: place == 0 ? 1 : bound, shape: spec.shape, weight: spec.weight)
        }
        return try NoisePlan.make(
            budget: charged, mechanism: mechanism, quantities: specs, maxGroups: maxGroups,
            selectsPartitions: selection != nil, minimumGroup: minimumGroup)
    }

    /// The plan with another margin, from which groups of the smallest size are shown.
    func withMargin(_ margin: (BigInt) -> BigInt) -> NoisePlan {
        guard case .threshold(let right)? = selection else { return self }
        return with(
            quantities,
            selection: .threshold(.init(minimumGroup: right.minimumGroup, margin: margin(right.margin))))
    }

    /// The plan with the odds that groups of one unit more have.
    var withOddsOneAhead: NoisePlan {
        guard case .optimal(let right)? = selection else { return self }
        let wrong = OptimalSelection(
            minimumGroup: right.minimumGroup, epsilon: right.epsilon, delta: right.delta, bits: right.bits,
            odds: Array(right.odds.dropFirst()))
        return with(quantities, selection: .optimal(wrong))
    }

    private func with(_ quantities: [QuantityNoise]) -> NoisePlan { with(quantities, selection: selection) }

    private func with(_ quantities: [QuantityNoise], selection: GroupSelection?) -> NoisePlan {
        NoisePlan(
            mechanism: mechanism, charged: charged, maxGroups: maxGroups, minimumGroup: minimumGroup,
            quantities: quantities, selection: selection, concentratedLoss: concentratedLoss)
    }
}
