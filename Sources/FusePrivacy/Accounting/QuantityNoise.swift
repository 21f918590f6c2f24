public import BigInt

/// The noise that one quantity gets in every group; for a histogram, that of each node of the tree over its leaves.
public struct QuantityNoise: Sendable {
    /// What the quantity is and how far one unit can move it.
    public let quantity: QuantitySpec
    /// How far the exact number, or the exact weight of one node, lies from the noisy one at most, 95 times of 100, in units of the
    /// whole number.
    public let halfWidth: BigInt

    let distribution: NoiseDistribution
    /// Whether nothing is released that is made from it; no measure may name it.
    let isWithheld: Bool

    init(quantity: QuantitySpec, distribution: NoiseDistribution) {
        self.init(quantity, distribution, isWithheld: false)
    }

    private init(_ quantity: QuantitySpec, _ distribution: NoiseDistribution, isWithheld: Bool) {
        self.isWithheld = isWithheld
        self.quantity = quantity
        self.distribution = distribution
        halfWidth = distribution.halfWidth(.single)
    }

    /// A quantity of which nothing is released but which groups there are.
    static func withheld(_ quantity: QuantitySpec) -> QuantityNoise { QuantityNoise(quantity, .none, isWithheld: true) }

    /// The scale of Laplace noise or the variance of Gaussian noise, as an exact fraction; `0` without noise, `not released` for
    /// what only selects groups.
    package var scaleText: String { isWithheld ? "not released" : distribution.scaleText }

    /// The same for another share of the 5%; that of one number is worked out once and for all.
    func halfWidth(_ confidence: Confidence) -> BigInt {
        confidence == .single ? halfWidth : distribution.halfWidth(confidence)
    }

    /// The same quantity without noise.
    var silenced: QuantityNoise { QuantityNoise(quantity: quantity, distribution: .none) }
}
