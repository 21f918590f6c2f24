import BigInt

extension ExactRatio {
    /// The greatest whole number that is not above.
    var roundedDown: BigInt { Rounding.down.quotient(numerator, denominator) }

    /// The least whole number that is not below.
    var roundedUp: BigInt { Rounding.up.quotient(numerator, denominator) }

    /// The least whole number that is not below the square root of a fraction that is not negative.
    var rootRoundedUp: BigInt {
        let whole = roundedUp
        return whole.isZero ? 0 : BigInt((whole - 1).magnitude.squareRoot()) + 1
    }

    /// A value not below, and less than one part in 2 to the power of `bits` − 1 above, with a short binary expansion.
    ///
    /// - Parameter bits: how many binary digits are kept at least; whole numbers are never cut.
    func roundedUp(significantBits bits: Int) -> ExactRatio { -(-self).roundedDown(significantBits: bits) }

    /// A value not above, and less than one part in 2 to the power of `bits` − 1 below, with a short binary expansion.
    ///
    /// - Parameter bits: how many binary digits are kept at least; whole numbers are never cut.
    func roundedDown(significantBits bits: Int) -> ExactRatio {
        let magnitude = numerator.magnitude.bitWidth - denominator.magnitude.bitWidth
        let power = ExactRatio(BigInt(1) << max(0, bits - magnitude))
        return ExactRatio((self * power).roundedDown) / power
    }
}
