import BigInt

/// A sum of products of two values, each clamped, centred and made whole as in a `FixedPointSum`.
///
/// A row counts where both values are present. A unit with more than `cap` such rows in a group weighs as `cap` of them, as in
/// a `FixedPointSum`. Both factors have the same cap.
public struct FixedPointProduct: Hashable, Sendable {
    /// The one factor.
    public let left: FixedPointSum
    /// The other factor; the same for a sum of squares.
    public let right: FixedPointSum

    /// How many rows of one unit may weigh fully; nil if every dataset is public.
    public var cap: Int? { left.cap }
    /// Digits after the point of a product.
    public var scale: Int { left.scale + right.scale }

    /// What one row adds: its least and greatest whole number.
    var whole: ClosedRange<BigInt> {
        let (a, b) = (left.whole, right.whole)
        let corners = [
            a.lowerBound * b.lowerBound, a.lowerBound * b.upperBound, a.upperBound * b.lowerBound,
            a.upperBound * b.upperBound,
        ]
        let least = left == right ? min(0, corners.max() ?? 0) : corners.min() ?? 0
        return least...(corners.max() ?? 0)
    }

    var contribution: ClosedRange<BigInt>? { cap.map { BigInt($0) * whole } }
}
