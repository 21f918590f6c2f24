import BigInt

/// Draws from the discrete Gaussian distribution of variance n/d, in one kind of arithmetic.
///
/// Source: Canonne, Kamath, Steinke 2020, algorithm 3: propose Y from the discrete Laplace distribution of scale
/// t = ⌊σ⌋ + 1, accept it with probability e^(−(|Y| − σ²/t)²/2σ²). In whole numbers the exponent is
/// (|Y|·d·t − n)² / (2·n·d·t²).
struct GaussianSampler<N: Natural>: Sendable {
    private let proposal: LaplaceSampler<N>
    private let step: N
    private let offset: N
    private let denominator: N
    /// The largest |Y| whose exponent this arithmetic can hold; nil if there is no limit.
    private let reach: N?

    /// Draws one number.
    ///
    /// - Parameters:
    ///   - bits: where the random bits come from.
    ///   - fallback: the same distribution without a limit of size, for the rare proposal beyond reach.
    func sample(from bits: inout RandomBits, beyondReach fallback: GaussianSampler<BigUInt>) -> SignedDraw<N> {
        while true {
            let draw = proposal.sample(from: &bits)
            if let reach, draw.magnitude > reach {
                if fallback.accepts(draw.magnitude.unlimited, from: &bits) { return draw }
            } else if accepts(draw.magnitude, from: &bits) {
                return draw
            }
        }
    }

    private func accepts(_ magnitude: N, from bits: inout RandomBits) -> Bool {
        let scaled = magnitude * step
        let distance = scaled > offset ? scaled - offset : offset - scaled
        return ExactBernoulli.exponential(minus: distance * distance, over: denominator, from: &bits)
    }

    private static func proposalScale(_ variance: ExactRatio) -> BigUInt {
        variance.roundedDown.magnitude.squareRoot() + 1
    }
}

extension GaussianSampler<BigUInt> {
    init(unlimited variance: ExactRatio) {
        let scale = Self.proposalScale(variance)
        offset = variance.numerator.magnitude
        step = variance.denominator.magnitude * scale
        denominator = 2 * offset * step * scale
        proposal = LaplaceSampler(unlimited: ExactRatio(BigInt(scale)))
        reach = nil
    }
}

extension GaussianSampler<UInt128> {
    /// The quick arithmetic, if the variance fits it.
    ///
    /// INVARIANT: |Y|·d·t and n are below 2⁶⁴ for every |Y| within reach, so that the square of their difference is below 2¹²⁸.
    init?(native variance: ExactRatio) {
        let scale = Self.proposalScale(variance)
        let wideStep = variance.denominator.magnitude * scale
        guard let proposal = LaplaceSampler<UInt128>(native: ExactRatio(BigInt(scale))),
            let offset = UInt64(exactly: variance.numerator), let step = UInt64(exactly: wideStep),
            let denominator = UInt128(exactly: 2 * variance.numerator.magnitude * wideStep * scale)
        else { return nil }
        self.proposal = proposal
        self.offset = UInt128(offset)
        self.step = UInt128(step)
        self.denominator = denominator
        self.reach = UInt128(UInt64.max / step)
    }
}
