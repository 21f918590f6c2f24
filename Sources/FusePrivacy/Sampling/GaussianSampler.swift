import BigInt

/// Draws from the discrete Gaussian distribution of variance n/d, in one kind of arithmetic.
///
/// Source: Canonne, Kamath, Steinke 2020, algorithm 3: propose Y from the discrete Laplace distribution of scale
/// t = ⌊σ⌋ + 1, accept it with probability e^(−(|Y| − σ²/t)²/2σ²). In whole numbers the exponent is
/// (|Y|·d·t − n)² / (2·n·d·t²).
struct GaussianSampler<Square: NaturalSquare>: Sendable {
    typealias N = Square.Root

    private let proposal: LaplaceSampler<N>
    private let step: N
    private let offset: N
    private let denominator: Square
    /// The largest |Y| whose exponent this arithmetic can hold; nil if there is no limit.
    private let reach: N?

    /// Draws one number.
    ///
    /// - Parameters:
    ///   - bits: where the random bits come from.
    ///   - fallback: the same distribution without a limit of size, for a proposal beyond reach.
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

    func accepts(_ magnitude: N, from bits: inout RandomBits) -> Bool {
        let scaled = magnitude * step
        let distance = scaled > offset ? scaled - offset : offset - scaled
        return ExactBernoulli.exponential(minus: .square(of: distance), over: denominator, from: &bits)
    }
}

extension GaussianSampler<BigUInt> {
    init(unlimited variance: ExactRatio) {
        let numbers = GaussianExponent(variance)
        offset = numbers.offset
        step = numbers.step
        denominator = numbers.denominator
        proposal = LaplaceSampler(unlimited: ExactRatio(BigInt(numbers.scale)))
        reach = nil
    }
}

extension GaussianSampler<UInt128> {
    /// The quickest arithmetic, if the variance fits it.
    ///
    /// INVARIANT: |Y|·d·t and n are below 2⁶⁴ for every |Y| within reach, so that the square of their difference is below 2¹²⁸.
    init?(native variance: ExactRatio) {
        let numbers = GaussianExponent(variance)
        guard let denominator = UInt128(exactly: numbers.denominator) else { return nil }
        self.init(numbers, denominator, distancesUpTo: UInt128(UInt64.max))
    }
}

extension GaussianSampler<UInt256> {
    /// The arithmetic for standard deviations up to 2⁶⁰ and more, if the variance fits it.
    ///
    /// INVARIANT: |Y|·d·t and n are below 2¹²⁸ for every |Y| within reach, so that the square of their difference is below 2²⁵⁶.
    init?(wide variance: ExactRatio) {
        let numbers = GaussianExponent(variance)
        guard let denominator = UInt256(exactly: numbers.denominator) else { return nil }
        self.init(numbers, denominator, distancesUpTo: UInt128.max)
    }
}

extension GaussianSampler where Square.Root == UInt128 {
    /// INVARIANT: reach is at least 128·t, so that a proposal lies beyond it with probability below e⁻¹²⁷: the arithmetic, and
    /// with it the time that a draw takes, is chosen by the variance alone and not by what is drawn.
    fileprivate init?(_ numbers: GaussianExponent, _ denominator: Square, distancesUpTo limit: UInt128) {
        guard let proposal = LaplaceSampler<UInt128>(native: ExactRatio(BigInt(numbers.scale))),
            let offset = UInt128(exactly: numbers.offset), let step = UInt128(exactly: numbers.step),
            offset <= limit, limit / step >= 128 * numbers.scale
        else { return nil }
        self.proposal = proposal
        self.offset = offset
        self.step = step
        self.denominator = denominator
        reach = limit / step
    }
}
