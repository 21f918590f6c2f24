public import FuseCore

/// Between which values a column is taken before it is summed, and how finely.
public struct ColumnBounds: Hashable, Sendable {
    /// The least value; smaller ones count as this.
    public let lower: ExactDecimal
    /// The greatest value; larger ones count as this.
    public let upper: ExactDecimal
    /// How many digits after the point are kept.
    public let scale: Int

    /// The most digits after the point that sums keep.
    public static let largestScale = 9

    /// Creates bounds.
    ///
    /// - Parameters:
    ///   - lower: the least value.
    ///   - upper: the greatest value, not below `lower`.
    ///   - scale: how many digits after the point are kept, 0 to 9.
    /// - Throws: `QueryError` if the bounds cross or the scale is out of range.
    public init(lower: ExactDecimal, upper: ExactDecimal, scale: Int) throws(QueryError) {
        guard lower <= upper else {
            throw QueryError(.catalog, "the lower of two `bounds` is above the upper; exchange them")
        }
        guard (0...Self.largestScale).contains(scale) else {
            throw QueryError(.catalog, "the `scale` of bounds is from 0 to \(Self.largestScale)")
        }
        self.lower = lower
        self.upper = upper
        self.scale = scale
    }
}
