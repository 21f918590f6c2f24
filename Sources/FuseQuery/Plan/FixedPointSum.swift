public import BigInt
import FuseCore

/// A sum of values as whole numbers of 10 to the power of −`scale`.
///
/// Each value is clamped into [`lower`, `upper`] and `centre` is subtracted. A unit with more than `cap` values in a group
/// weighs as `cap` of them: its sum is taken `cap` ÷ (their number) times, rounded towards zero. What a unit adds is
/// clamped into [min(0, `cap`·(`lower`−`centre`)), max(0, `cap`·(`upper`−`centre`))]. NaN counts as NULL. If every dataset
/// is public there is no cap and the bounds only keep the engine's numbers from overflowing.
public struct FixedPointSum: Hashable, Sendable {
    /// The expression over a joined row.
    public let value: Scalar
    /// Digits after the point that are kept.
    public let scale: Int
    /// The least value × 10 to the power of `scale`.
    public let lower: BigInt
    /// The greatest value × 10 to the power of `scale`.
    public let upper: BigInt
    /// What is subtracted from each value × 10 to the power of `scale`.
    public let centre: BigInt
    /// How many rows of one unit may weigh fully; nil if every dataset is public.
    public let cap: Int?

    var contribution: ClosedRange<BigInt>? { cap.map { BigInt($0) * whole } }

    /// What one row adds: its least and greatest whole number.
    var whole: ClosedRange<BigInt> { (lower - centre)...(upper - centre) }
}

extension BigInt {
    /// What at most this many rows add together, each within a range.
    static func * (rows: BigInt, range: ClosedRange<BigInt>) -> ClosedRange<BigInt> {
        Swift.min(0, rows * range.lowerBound)...Swift.max(0, rows * range.upperBound)
    }
}
