import BigInt
import FuseCore

extension Fraction {
    /// The rounded decimal with so many digits after the point.
    ///
    /// - Parameter places: 0 or more.
    func decimal(places: Int, _ rounding: Rounding) -> ExactDecimal {
        ExactDecimal(
            significand: rounding.quotient(numerator * BigInt(10).power(places), denominator), scale: places)
    }

    /// The rounded multiple of 10 to the power of −`places`, which may be negative.
    func rounded(places: Int, _ rounding: Rounding) -> Fraction {
        let power = BigInt(10).power(abs(places))
        guard places < 0 else { return Fraction(rounding.quotient(numerator * power, denominator), over: power) }
        return Fraction(rounding.quotient(numerator, denominator * power) * power)
    }

    /// The square root of a fraction that is not negative, to 128 binary digits or exactly.
    func root(_ rounding: Rounding) -> Fraction {
        let product = (numerator * denominator).magnitude
        let shift = max(0, 129 - product.bitWidth / 2)
        let square = product << (2 * shift)
        let floor = square.squareRoot()
        let rest = square - floor * floor
        let isNext = rounding == .up ? !rest.isZero : rounding != .down && rest > floor
        return Fraction(BigInt(isNext ? floor + 1 : floor), over: denominator << shift)
    }

    /// How many digits after the point show at least fifteen significant ones, as far as forty places go.
    var significantPlaces: Int {
        let whole = numerator.magnitude / denominator.magnitude
        if !whole.isZero { return max(0, 15 - String(whole).count) }
        guard !isZero else { return 0 }
        let zeros = (denominator.magnitude.bitWidth - numerator.magnitude.bitWidth) * 3 / 10
        return min(40, 16 + zeros)
    }
}

extension Fraction {
    private static let longest = 512
    private static let keptBits = 256
    private static let largestExponent = 1024

    /// The number itself while it is short; rounded to 256 significant binary digits, and never finer than 2⁻¹²⁰⁰, once it is long;
    /// nil beyond 2¹⁰²⁴, where SQL's numbers end as well.
    ///
    /// A tree of calculations could otherwise double the digits with every step.
    func kept(_ rounding: Rounding) -> Fraction? {
        let (upper, lower) = (numerator.magnitude.bitWidth, denominator.magnitude.bitWidth)
        guard upper + lower > Self.longest else { return self }
        guard upper - lower <= Self.largestExponent else { return nil }
        let shift = min(Self.keptBits - (upper - lower), 1200)
        guard shift < 0 else { return Fraction(rounding.quotient(numerator << shift, denominator), over: 1 << shift) }
        return Fraction(rounding.quotient(numerator, denominator << -shift) << -shift)
    }
}
