public import BigInt
public import FuseCore

/// How the values of a column are counted by leaf, so that quantiles can be read from the counts.
public struct HistogramGrid: Sendable, Hashable {
    /// What a leaf stands for.
    public enum Leaf: Sendable, Hashable {
        /// Leaf i holds exactly the value `lower` + i·`width`.
        case values
        /// Leaf i holds the values from `lower` + i·`width` on and below `lower` + (i + 1)·`width`; the last also holds `upper`.
        case intervals
    }

    /// The most leaves of a grid.
    public static let mostLeaves = 4096

    /// How many leaves there are; 1 to 4096.
    public let leaves: Int
    /// Where leaf 0 begins.
    public let lower: ExactDecimal
    /// How wide each leaf is; above 0.
    public let width: ExactDecimal
    /// No released value is above.
    public let upper: ExactDecimal
    /// What a leaf stands for.
    public let isDiscrete: Leaf
    /// What one row weighs; 1 or more. The rows of a unit that has too many weigh less.
    public let weight: BigInt

    /// Creates a grid.
    ///
    /// - Parameters:
    ///   - leaves: how many leaves there are, 1 to 4096.
    ///   - lower: where leaf 0 begins.
    ///   - width: how wide each leaf is, above 0.
    ///   - upper: the greatest value, from `lower` to the end of the last leaf.
    ///   - isDiscrete: what a leaf stands for.
    ///   - weight: what one row weighs, 1 or more.
    /// - Throws: `PrivacyError` with code `invalidBounds` if a number is out of its range.
    public init(
        leaves: Int, lower: ExactDecimal, width: ExactDecimal, upper: ExactDecimal, isDiscrete: Leaf, weight: BigInt
    ) throws(PrivacyError) {
        guard (1...Self.mostLeaves).contains(leaves), width > .zero, weight >= 1 else {
            throw PrivacyError(.invalidBounds, "a `histogram` has 1 to 4096 leaves of a width, and a weight, above 0")
        }
        guard lower <= upper, upper <= lower + width * ExactDecimal(leaves) else {
            throw PrivacyError(.invalidBounds, "the upper bound of a `histogram` lies between its first and last leaf")
        }
        self.leaves = leaves
        self.lower = lower
        self.width = width
        self.upper = upper
        self.isDiscrete = isDiscrete
        self.weight = weight
    }
}

extension HistogramGrid {
    var tree: HistogramTree { HistogramTree(leaves: leaves) }

    /// How many digits after the point a released value has: those of the grid for values, four more within intervals.
    var places: Int {
        let places = max(lower.scale, width.scale, upper.scale)
        return isDiscrete == .values ? places : places + MeasureSpec.extraPlaces
    }

    /// The least value of a leaf.
    func start(of leaf: Int) -> Fraction { value(at: Fraction(BigInt(leaf))) }

    /// The greatest value of a leaf, or the limit below which its values lie.
    func end(of leaf: Int) -> Fraction {
        isDiscrete == .values ? start(of: leaf) : value(at: Fraction(BigInt(leaf + 1)))
    }

    /// The value that lies so many leaves above the lower end.
    func value(at position: Fraction) -> Fraction {
        min(Fraction(lower) + Fraction(width) * position, Fraction(upper))
    }
}
