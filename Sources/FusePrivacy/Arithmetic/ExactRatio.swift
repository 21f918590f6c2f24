public import BigInt
public import FuseCore

/// A fraction of whole numbers, kept exactly and in lowest terms.
///
/// Noise scales, privacy losses and thresholds are ratios, so that nothing that decides privacy is ever rounded by a
/// floating-point unit (Mironov 2012, "On Significance of the Least Significant Bits For Differential Privacy").
public struct ExactRatio: Hashable, Sendable {
    /// The upper part, which carries the sign.
    public let numerator: BigInt
    /// The lower part; 1 or more, without a common divisor with the upper.
    public let denominator: BigInt

    /// Creates a fraction.
    ///
    /// - Parameters:
    ///   - numerator: any whole number.
    ///   - denominator: any whole number but zero.
    public init(_ numerator: BigInt, over denominator: BigInt = 1) {
        precondition(!denominator.isZero, "the denominator of a fraction is never zero")
        let common = numerator.greatestCommonDivisor(with: denominator)
        let divisor = denominator.sign == .minus ? -common : common
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    /// Creates the fraction that equals a decimal.
    ///
    /// - Parameter decimal: any decimal.
    public init(_ decimal: ExactDecimal) {
        let (numerator, denominator) = decimal.ratio
        self.init(numerator, over: denominator)
    }

    /// Zero.
    public static let zero = ExactRatio(0)
    /// One.
    public static let one = ExactRatio(1)
}

extension ExactRatio: CustomStringConvertible {
    /// `numerator/denominator`, or the whole number alone.
    public var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}
