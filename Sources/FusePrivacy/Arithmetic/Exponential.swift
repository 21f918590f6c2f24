import BigInt

/// Fractions that enclose a power of e.
enum Exponential {
    /// Encloses e to the power of `exponent`, to about 2⁻¹⁶⁰ of its size.
    ///
    /// The exponent is halved until it is below 2⁻⁸, its Taylor series is summed once with every step rounded down and once
    /// with every step rounded up plus a bound of what is left out, and the sums are squared as often as it was halved.
    ///
    /// - Parameter exponent: a fraction, 0 or more.
    static func enclosure(of exponent: ExactRatio) -> Enclosure {
        precondition(exponent >= .zero, "powers of e are enclosed for exponents of zero or more")
        let halvings = exponent.roundedUp.magnitude.bitWidth + 8
        let small = exponent / ExactRatio(BigInt(1) << halvings)
        var lower = sumRoundedDown(FixedPoint.floor(small))
        var upper = sumRoundedUp(FixedPoint.ceiling(small))
        for _ in 0..<halvings {
            lower = FixedPoint.productRoundedDown(lower, lower)
            upper = FixedPoint.productRoundedUp(upper, upper)
        }
        return Enclosure(lower: FixedPoint.ratio(lower), upper: FixedPoint.ratio(upper))
    }

    private static func sumRoundedDown(_ exponent: BigUInt) -> BigUInt {
        var (sum, term, index) = (FixedPoint.one, FixedPoint.one, BigUInt(1))
        while !term.isZero {
            term = FixedPoint.productRoundedDown(term, exponent) / index
            sum += term
            index += 1
        }
        return sum
    }

    private static func sumRoundedUp(_ exponent: BigUInt) -> BigUInt {
        var (sum, term, index) = (FixedPoint.one, FixedPoint.one, BigUInt(1))
        while term > 1 {
            term = FixedPoint.quotientRoundedUp(FixedPoint.productRoundedUp(term, exponent), index)
            sum += term
            index += 1
        }
        // The terms left out shrink by more than half each, so that together they are below the last one.
        return sum + term
    }
}
