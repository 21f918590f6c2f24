public import BigInt

/// How many rows have a value in each leaf of a grid of equal leaves.
///
/// A value is clamped into [`lower`, `upper`], made whole, and falls into leaf (value − `lower`) ÷ `width`, rounded down. A row
/// weighs `weight`. A unit with more than `cap` values in a group weighs as `cap` of them: in each leaf its weight is taken
/// `cap` ÷ (their number) times, rounded down, so that all its leaves together weigh at most `cap` × `weight`.
public struct FixedPointHistogram: Hashable, Sendable {
    /// The expression over a joined row.
    public let value: Scalar
    /// Digits after the point that are kept.
    public let scale: Int
    /// The least value × 10 to the power of `scale`.
    public let lower: BigInt
    /// The greatest value × 10 to the power of `scale`.
    public let upper: BigInt
    /// How many whole numbers fall into one leaf.
    public let width: BigInt
    /// How many rows of one unit may weigh fully.
    public let cap: Int

    /// What one row weighs.
    public static let weight = BigInt(1024)
    /// The most leaves.
    public static let mostLeaves = 4096

    /// How many leaves there are.
    public var leaves: Int { Int((upper - lower) / width) + 1 }
}
