public import BigInt

/// The noise that one quantity gets in every group; for a histogram, that of each node of the tree over its leaves.
public struct QuantityNoise: Sendable {
    /// What the quantity is and how far one unit can move it.
    public let quantity: QuantitySpec
    /// How far the exact number, or the exact weight of one node, lies from the noisy one at most, 95 times of 100, in units of the
    /// whole number.
    public let halfWidth: BigInt

    let distribution: NoiseDistribution

    init(quantity: QuantitySpec, distribution: NoiseDistribution) {
        self.quantity = quantity
        self.distribution = distribution
        halfWidth = distribution.halfWidth(.single)
    }

    /// The scale of Laplace noise or the variance of Gaussian noise, as an exact fraction; `0` without noise.
    public var scaleText: String { distribution.scaleText }

    /// The same quantity without noise.
    var silenced: QuantityNoise { QuantityNoise(quantity: quantity, distribution: .none) }
}
