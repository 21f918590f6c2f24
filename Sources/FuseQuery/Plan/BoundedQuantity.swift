public import BigInt
public import FuseCore

/// A whole number, or a histogram of them, that the engine computes for each group, with what one privacy unit can change
/// in it.
public struct BoundedQuantity: Hashable, Sendable {
    /// What is added up.
    public enum Kind: Hashable, Sendable {
        /// One for each unit in the group.
        case units
        /// Rows, at most `cap` for each unit.
        case rows(cap: Int?)
        /// Rows where a value is not NULL (nor NaN), at most `cap` for each unit.
        case nonNull(Scalar, cap: Int?)
        /// Different values that are not NULL (nor NaN), of at most `cap` for each unit.
        case distinct(Scalar, cap: Int?)
        /// Clamped fixed-point values.
        case sum(FixedPointSum)
        /// Products of two clamped fixed-point values.
        case product(FixedPointProduct)
        /// How many rows fall into each leaf of a grid.
        case histogram(FixedPointHistogram)
        /// One value of all of a group; only if every dataset is public.
        case point(FixedPointSum, PointFunction)
    }

    /// A value that is picked rather than added up.
    public enum PointFunction: Hashable, Sendable {
        /// The least or greatest value.
        case extreme(Extreme)
        /// The value below which this part of the values lies, between neighbours by their distance.
        case quantile(ExactDecimal)
    }

    /// What is added up.
    public let kind: Kind
    /// A name without data in it, such as `rows`.
    public let name: String
    /// By how much one unit can change the number in one group, as an absolute value; for a histogram, all of its numbers
    /// together. 0 if every dataset is public.
    public let perGroupBound: BigInt
}
