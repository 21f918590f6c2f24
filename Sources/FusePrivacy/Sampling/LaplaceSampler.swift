import BigInt

/// Draws from the discrete Laplace distribution of scale `numerator`/`denominator`, in one kind of arithmetic.
struct LaplaceSampler<N: Natural>: Sendable {
    private let numerator: N
    private let denominator: N

    private init(_ numerator: N, _ denominator: N) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Draws one number.
    ///
    /// Source: Canonne, Kamath, Steinke 2020, algorithm 2, with t the numerator and s the denominator of the scale.
    func sample(from bits: inout RandomBits) -> SignedDraw<N> {
        while true {
            let magnitude = geometricMagnitude(from: &bits)
            let isNegative = bits.take(1) == 1
            if !(isNegative && magnitude == 0) { return SignedDraw(magnitude: magnitude, isNegative: isNegative) }
        }
    }

    /// ⌊(U + t·V)/s⌋, where U + t·V is geometric with ratio e^(−1/t): U is its remainder modulo t and V its quotient.
    private func geometricMagnitude(from bits: inout RandomBits) -> N {
        var remainder = UniformInteger.below(numerator, from: &bits)
        while !ExactBernoulli.exponential(minus: remainder, over: numerator, from: &bits) {
            remainder = UniformInteger.below(numerator, from: &bits)
        }
        var quotient: N = 0
        while ExactBernoulli.oneOverE(from: &bits) { quotient += 1 }
        let geometric = remainder + numerator * quotient
        return denominator == 1 ? geometric : geometric / denominator
    }
}

extension LaplaceSampler<UInt128> {
    /// The quick arithmetic, if the scale fits it.
    ///
    /// INVARIANT: t < 2⁶⁴, and V counts steps that were really taken, so that U + t·V stays below 2¹²⁸.
    init?(native scale: ExactRatio) {
        guard let numerator = UInt64(exactly: scale.numerator), let denominator = UInt64(exactly: scale.denominator)
        else { return nil }
        self.init(UInt128(numerator), UInt128(denominator))
    }
}

extension LaplaceSampler<BigUInt> {
    init(unlimited scale: ExactRatio) { self.init(scale.numerator.magnitude, scale.denominator.magnitude) }
}
