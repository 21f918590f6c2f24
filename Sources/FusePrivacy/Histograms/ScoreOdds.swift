import BigInt

/// Odds that fall by e^(−rate) with each unit of a score.
struct ScoreOdds: Sendable {
    private let numerator: UInt128
    private let denominator: UInt128

    /// - Parameter rate: above 0; rounded down, which can only cost accuracy.
    /// - Returns: nil if the rounded rate does not fit quick arithmetic.
    init?(rate: ExactRatio) {
        let rounded = rate.roundedDown(significantBits: QuantileScoring.rateBits)
        guard rounded > .zero, rounded.numerator.magnitude.bitWidth <= QuantileScoring.rateBits + 1,
            rounded.denominator.magnitude.bitWidth < 127
        else { return nil }
        (numerator, denominator) = (UInt128(rounded.numerator), UInt128(rounded.denominator))
    }

    /// The rate after rounding.
    var rate: ExactRatio { ExactRatio(BigInt(numerator), over: BigInt(denominator)) }

    /// Tosses a coin that shows true with the odds of a score against a score of 0.
    ///
    /// INVARIANT: a score has at most 101 binary digits, so that the product has at most 126.
    func toss(_ score: UInt128, from bits: inout RandomBits) -> Bool {
        ExactBernoulli.exponential(minus: score * numerator, over: denominator, from: &bits)
    }

    /// A score whose odds are one to that much at most: ln(odds)/rate, rounded up.
    func scoreAbove(odds: ExactRatio) -> BigInt {
        (Logarithm.enclosure(of: odds).upper / rate).roundedUp
    }
}
