import BigInt
import FuseCore

/// A percentage as a fraction of one.
struct Percent: Sendable {
    let ratio: Fraction

    init(_ percent: ExactDecimal) { ratio = Fraction(percent) / Fraction(100) }

    /// Above 0 and at most the whole.
    var isShare: Bool { Fraction.zero < ratio && ratio <= Fraction.one }

    /// Above 0 and below the whole.
    var isProper: Bool { Fraction.zero < ratio && ratio < Fraction.one }

    /// The share of a number, rounded up.
    func roundedUp(of number: BigInt) -> BigInt {
        Rounding.up.quotient(number * ratio.numerator, ratio.denominator)
    }

    /// The least whole of which a part is at most this share.
    func wholeRoundedUp(of part: BigInt) -> BigInt {
        Rounding.up.quotient(part * ratio.denominator, ratio.numerator)
    }
}
