import BigInt

/// What is added to one quantity of one group.
enum NoiseDistribution: Sendable {
    /// Nothing: no unit can change the quantity.
    case none
    case laplace(DiscreteLaplace)
    case gaussian(DiscreteGaussian)

    func sample(from bits: inout RandomBits) -> BigInt {
        switch self {
        case .none: 0
        case .laplace(let noise): noise.sample(from: &bits)
        case .gaussian(let noise): noise.sample(from: &bits)
        }
    }

    /// How far from the exact number the noisy one lies at most, with the given confidence.
    func halfWidth(_ confidence: Confidence) -> BigInt {
        switch self {
        case .none: 0
        case .laplace(let noise):
            noise.smallestMargin(upperTailAtMost: confidence.outside / ExactRatio(2)) - 1
        case .gaussian(let noise):
            Self.rootRoundedUp(confidence.normalQuantile.squared * noise.variance)
        }
    }

    /// The scale as exact text, for people and receipts.
    var scaleText: String {
        switch self {
        case .none: "0"
        case .laplace(let noise): "scale \(noise.scale)"
        case .gaussian(let noise): "variance \(noise.variance)"
        }
    }

    private static func rootRoundedUp(_ square: ExactRatio) -> BigInt {
        let whole = square.roundedUp
        return whole.isZero ? 0 : BigInt((whole - 1).magnitude.squareRoot()) + 1
    }
}
