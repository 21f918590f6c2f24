import BigInt

extension Fraction: Comparable {
    static func == (left: Fraction, right: Fraction) -> Bool {
        left.numerator * right.denominator == right.numerator * left.denominator
    }

    static func < (left: Fraction, right: Fraction) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    static func + (left: Fraction, right: Fraction) -> Fraction {
        if left.denominator == right.denominator {
            return Fraction(left.numerator + right.numerator, over: left.denominator)
        }
        return Fraction(
            left.numerator * right.denominator + right.numerator * left.denominator,
            over: left.denominator * right.denominator)
    }

    static prefix func - (value: Fraction) -> Fraction { Fraction(-value.numerator, over: value.denominator) }

    static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

    static func * (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.numerator * right.numerator, over: left.denominator * right.denominator)
    }

    /// The quotient; the divisor is not zero.
    static func / (left: Fraction, right: Fraction) -> Fraction {
        let sign = BigInt(right.numerator.signum())
        return Fraction(
            left.numerator * right.denominator * sign, over: left.denominator * BigInt(right.numerator.magnitude))
    }

    var squared: Fraction { self * self }
    var magnitude: Fraction { Fraction(BigInt(numerator.magnitude), over: denominator) }
}
