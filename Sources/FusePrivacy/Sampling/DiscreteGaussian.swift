public import BigInt

/// The discrete Gaussian distribution: the whole number x has probability proportional to e^(−x²/2σ²).
///
/// Adding it to a count that one unit changes by at most Δ is (Δ²/2σ²)-concentrated differentially private (Canonne, Kamath,
/// Steinke 2020, theorem 4). Draws use whole-number arithmetic only and are exactly distributed, given uniform bits.
public struct DiscreteGaussian: Sendable {
    /// σ²; above zero.
    public let variance: ExactRatio
    private let native: GaussianSampler<UInt128>?
    private let wide: GaussianSampler<UInt256>?
    private let unlimited: GaussianSampler<BigUInt>

    /// Creates the distribution.
    ///
    /// - Parameter variance: σ², a fraction above zero.
    public init(variance: ExactRatio) {
        precondition(variance > .zero, "the variance of noise is above zero")
        self.variance = variance
        native = GaussianSampler(native: variance)
        wide = native == nil ? GaussianSampler(wide: variance) : nil
        unlimited = GaussianSampler(unlimited: variance)
    }

    /// Draws one number exactly.
    ///
    /// - Parameter bits: where the random bits come from.
    /// - Returns: a whole number of either sign.
    public func sample(from bits: inout RandomBits) -> BigInt {
        if let native { return native.sample(from: &bits, beyondReach: unlimited).value }
        if let wide { return wide.sample(from: &bits, beyondReach: unlimited).value }
        return sampleWithoutLimit(from: &bits)
    }

    func sampleWithoutLimit(from bits: inout RandomBits) -> BigInt {
        unlimited.sample(from: &bits, beyondReach: unlimited).value
    }
}
