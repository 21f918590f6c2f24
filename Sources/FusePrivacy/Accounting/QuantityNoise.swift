public import BigInt

/// The noise that one quantity gets in every group.
public struct QuantityNoise: Sendable {
    /// What the quantity is and how far one unit can move it.
    public let quantity: QuantitySpec
    /// How far the exact number lies from the noisy one at most, 95 times of 100, in units of the whole number.
    public let halfWidth: BigInt

    let distribution: NoiseDistribution
    /// The same for one of two numbers of a ratio, 97.5 times of 100.
    let pairedHalfWidth: BigInt

    init(quantity: QuantitySpec, distribution: NoiseDistribution) {
        self.quantity = quantity
        self.distribution = distribution
        halfWidth = distribution.halfWidth(.single)
        pairedHalfWidth = distribution.halfWidth(.paired)
    }

    /// The scale of Laplace noise or the variance of Gaussian noise, as an exact fraction; `0` without noise.
    public var scaleText: String { distribution.scaleText }
}
