public import FuseCore

/// A measure of the query, computed from released quantities.
public struct PlannedMeasure: Hashable, Sendable {
    /// A quantity that holds a sum × 10 to the power of `scale`.
    public struct Moment: Hashable, Sendable {
        /// Its index in the plan.
        public let quantity: Int
        /// Digits after the point.
        public let scale: Int
    }

    /// By what a sum of squares or products is divided.
    public enum Divisor: Hashable, Sendable {
        /// The number of values.
        case population
        /// One less.
        case sample
    }

    /// The least and greatest value of an expression, as its measure clamps it.
    public struct Bounds: Hashable, Sendable {
        /// The least value.
        public let lower: ExactDecimal
        /// The greatest value.
        public let upper: ExactDecimal
    }

    /// How the value follows from quantities, which are named by their index in the plan.
    public enum Kind: Hashable, Sendable {
        /// The quantity itself.
        case count(quantity: Int)
        /// The quantity × 10 to the power of −`scale`; 0 where no value was present.
        case sum(quantity: Int, scale: Int)
        /// `centre` × count + sum × 10 to the power of −`scale`: a sum whose values are added up around the middle of their
        /// bounds, beside a count of the same rows that is released anyway.
        case shiftedSum(sum: Int, count: Int, centre: ExactDecimal, scale: Int)
        /// `centre` + (sum × 10 to the power of −`scale`) ÷ count, within `lower` and `upper` if those are known.
        case mean(sum: Int, count: Int, centre: ExactDecimal, lower: ExactDecimal?, upper: ExactDecimal?, scale: Int)
        /// The variance from centred sums of values and squares, or its root.
        case variance(sum: Moment, squares: Moment, count: Int, bounds: Bounds?, Divisor, Root)
        /// The covariance from centred sums of values and products.
        case covariance(
            x: Moment, y: Moment, products: Moment, count: Int, boundsX: Bounds?, boundsY: Bounds?, Divisor)
        /// The correlation from centred sums of values, squares and products.
        case correlation(x: Moment, y: Moment, squaresX: Moment, squaresY: Moment, products: Moment, count: Int)
        /// The value below which a part of the values lies, from a histogram; 0 is the least and 1 the greatest value.
        case quantile(histogram: Int, at: ExactDecimal)
        /// An exact value of public data: the quantity × 10 to the power of −`scale`; NULL where `count` is 0.
        case point(quantity: Int, scale: Int, count: Int)
        /// A number computed from other measures and keys.
        case calculated(ReleasedCalculation)
    }

    /// Whether the root of a variance is taken.
    public enum Root: Hashable, Sendable {
        /// The variance itself.
        case none
        /// The standard deviation.
        case square
    }

    /// The output's name; for a measure that is not shown, a name made from the function.
    public let name: String
    /// How the value follows from quantities.
    public let kind: Kind
}
