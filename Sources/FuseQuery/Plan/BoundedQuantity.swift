public import BigInt

/// A whole number that the engine computes for each group, with what one privacy unit can change in it.
public struct BoundedQuantity: Hashable, Sendable {
    /// What is added up.
    public enum Kind: Hashable, Sendable {
        /// One for each unit in the group.
        case units
        /// Rows, at most `cap` for each unit.
        case rows(cap: Int?)
        /// Rows where a value is not NULL (nor NaN), at most `cap` for each unit.
        case nonNull(Scalar, cap: Int?)
        /// Clamped fixed-point values.
        case sum(FixedPointSum)
    }

    /// What is added up.
    public let kind: Kind
    /// A name without data in it, such as `rows`.
    public let name: String
    /// By how much one unit can change the number in one group, as an absolute value; 0 if every dataset is public.
    public let perGroupBound: BigInt
}

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

    var contribution: ClosedRange<BigInt>? {
        cap.map { min(0, BigInt($0) * (lower - centre))...max(0, BigInt($0) * (upper - centre)) }
    }
}
