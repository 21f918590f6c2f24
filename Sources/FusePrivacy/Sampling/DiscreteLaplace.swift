public import BigInt

/// The discrete Laplace distribution: the whole number x has probability proportional to e^(−|x|/scale).
///
/// Adding it to a count that one unit changes by at most Δ is (Δ/scale)-differentially private (Ghosh, Roughgarden,
/// Sundararajan 2009). Draws use whole-number arithmetic only and are exactly distributed, given uniform bits.
public struct DiscreteLaplace: Sendable {
    /// The scale; above zero.
    public let scale: ExactRatio
    private let native: LaplaceSampler<UInt128>?
    private let unlimited: LaplaceSampler<BigUInt>

    /// Creates the distribution.
    ///
    /// - Parameter scale: a fraction above zero.
    public init(scale: ExactRatio) {
        precondition(scale > .zero, "the scale of noise is above zero")
        self.scale = scale
        native = LaplaceSampler(native: scale)
        unlimited = LaplaceSampler(unlimited: scale)
    }

    /// Draws one number exactly.
    ///
    /// - Parameter bits: where the random bits come from.
    /// - Returns: a whole number of either sign.
    public func sample(from bits: inout RandomBits) -> BigInt {
        if let native { return native.sample(from: &bits).value }
        return sampleWithoutLimit(from: &bits)
    }

    func sampleWithoutLimit(from bits: inout RandomBits) -> BigInt { unlimited.sample(from: &bits).value }
}
