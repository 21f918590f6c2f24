public import BigInt

/// A decimal number of any size, kept exactly: `significand` × 10 to the power of −`scale`.
///
/// Equal values are equal whatever way they were written: trailing zeros are dropped.
public struct ExactDecimal: Hashable, Sendable {
    /// The digits as an integer, without trailing zeros after the point.
    public let significand: BigInt
    /// How many of the digits stand after the point; 0 or more.
    public let scale: Int

    /// Creates a decimal from digits and the place of the point.
    ///
    /// - Parameters:
    ///   - significand: the digits as an integer.
    ///   - scale: how many of them stand after the point; 0 or more.
    public init(significand: BigInt, scale: Int = 0) {
        precondition(scale >= 0, "the scale of a decimal is never negative")
        (self.significand, self.scale) = Self.withoutTrailingZeros(significand, scale)
    }

    /// Creates a decimal from a whole number.
    ///
    /// - Parameter value: any whole number.
    public init(_ value: Int) { self.init(significand: BigInt(value)) }

    /// Zero.
    public static let zero = ExactDecimal(0)

    /// The value as a fraction: numerator, and a denominator that is a power of ten.
    public var ratio: (numerator: BigInt, denominator: BigInt) { (significand, Self.powerOfTen(scale)) }

    /// The value × 10 to the power of `scale`, if that is a whole number.
    ///
    /// - Parameter scale: how many digits after the point to keep; 0 or more.
    /// - Returns: the whole number, or nil if digits would be lost.
    public func scaled(to scale: Int) -> BigInt? {
        scale >= self.scale ? significand * Self.powerOfTen(scale - self.scale) : nil
    }

    /// The absolute value.
    public var magnitude: ExactDecimal { ExactDecimal(significand: BigInt(significand.magnitude), scale: scale) }

    static func powerOfTen(_ exponent: Int) -> BigInt { BigInt(10).power(exponent) }

    private static func withoutTrailingZeros(_ significand: BigInt, _ scale: Int) -> (BigInt, Int) {
        var (digits, scale) = (significand, scale)
        while scale > 0 {
            let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10)
            guard remainder.isZero else { break }
            (digits, scale) = (quotient, scale - 1)
        }
        return (digits, scale)
    }
}
