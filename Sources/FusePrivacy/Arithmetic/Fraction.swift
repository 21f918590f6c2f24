import BigInt
import FuseCore

/// A fraction that need not be in lowest terms, for numbers that are shown: quick to compute with, and as exact as an `ExactRatio`.
struct Fraction: Sendable {
    let numerator: BigInt
    /// 1 or more.
    let denominator: BigInt

    init(_ numerator: BigInt, over denominator: BigInt = 1) {
        precondition(denominator.signum() > 0, "the denominator of a fraction is above zero")
        self.numerator = numerator
        self.denominator = denominator
    }

    init(_ decimal: ExactDecimal) {
        let (numerator, denominator) = decimal.ratio
        self.init(numerator, over: denominator)
    }

    /// A whole number of 10 to the power of −`scale`.
    init(_ digits: BigInt, scale: Int) { self.init(digits, over: BigInt(10).power(scale)) }

    static let zero = Fraction(0)
    static let one = Fraction(1)

    var isZero: Bool { numerator.isZero }
}
