import BigInt

/// What is added to one quantity of one group.
enum NoiseDistribution: Sendable {
    /// Nothing: no unit can change the quantity.
    case none
    case laplace(DiscreteLaplace)
    case gaussian(DiscreteGaussian)
    /// A deviation of at most this much, such as that of rounding; it is in the number already, and nothing is drawn.
    case within(BigInt)

    func sample(from bits: inout RandomBits) -> BigInt {
        switch self {
        case .none, .within: 0
        case .laplace(let noise): noise.sample(from: &bits)
        case .gaussian(let noise): noise.sample(from: &bits)
        }
    }

    var isNone: Bool {
        guard case .none = self else { return false }
        return true
    }

    /// Whether half widths of such noise are multiples of a deviation, which adds up by its square.
    var isGaussianOrNone: Bool {
        switch self {
        case .none, .gaussian: true
        case .laplace, .within: false
        }
    }

    /// How far from the exact number the noisy one lies at most, with the given confidence.
    ///
    /// The discrete Gaussian has P(X ≥ m) ≤ P(σZ ≥ m − 1) for a standard normal Z (Canonne, Kamath, Steinke 2020), so
    /// that a normal quantile in σ, rounded up, serves; beyond the table of quantiles its proven tail does.
    func halfWidth(_ confidence: Confidence) -> BigInt {
        let tail = confidence.outside / ExactRatio(2)
        switch self {
        case .none: return 0
        case .within(let deviation): return deviation
        case .laplace(let noise): return noise.smallestMargin(upperTailAtMost: tail) - 1
        case .gaussian(let noise):
            guard let quantile = confidence.normalQuantile else {
                return noise.smallestMargin(upperTailAtMost: tail) - 1
            }
            return (quantile.squared * noise.variance).rootRoundedUp
        }
    }

    /// The scale as exact text, for people and receipts.
    var scaleText: String {
        switch self {
        case .none: "0"
        case .within(let deviation): "at most \(deviation)"
        case .laplace(let noise): "scale \(noise.scale)"
        case .gaussian(let noise): "variance \(noise.variance)"
        }
    }
}
