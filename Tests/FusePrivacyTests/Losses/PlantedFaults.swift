import BigInt

@testable import FusePrivacy

/// Plans with one mistake each, which the measurements of loss must notice.
extension NoisePlan {
    /// Half of the noise that the plan says, as if a sensitivity had been taken for half of what it is.
    func withHalfTheNoise() -> NoisePlan {
        replacing(
            quantities.map { quantity in
                let distribution: NoiseDistribution =
                    switch quantity.distribution {
                    case .none: .none
                    case .laplace(let noise): .laplace(DiscreteLaplace(scale: noise.scale / ExactRatio(2)))
                    case .gaussian(let noise): .gaussian(DiscreteGaussian(variance: noise.variance / ExactRatio(4)))
                    }
                return QuantityNoise(quantity: quantity.quantity, distribution: distribution)
            }, selection)
    }

    /// A threshold that is one too low.
    func withThresholdOneLower() -> NoisePlan {
        replacing(quantities, selection.map { .init(minimumGroup: $0.minimumGroup, margin: $0.margin - 1) })
    }

    fileprivate func replacing(_ quantities: [QuantityNoise], _ selection: PartitionSelection?) -> NoisePlan {
        NoisePlan(
            mechanism: mechanism, charged: charged, maxGroups: maxGroups, minimumGroup: minimumGroup,
            quantities: quantities, selection: selection, concentratedLoss: concentratedLoss)
    }
}

extension NoisePlan {
    /// The noise of another plan on these quantities, as if their shares had been counted wrongly.
    func withNoise(of other: NoisePlan) -> NoisePlan {
        replacing(
            zip(quantities, other.quantities).map {
                QuantityNoise(quantity: $0.quantity, distribution: $1.distribution)
            }, selection)
    }
}
