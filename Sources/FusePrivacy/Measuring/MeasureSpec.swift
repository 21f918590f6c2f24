public import FuseCore

/// How a released number is made from noisy quantities, which are named by their numbers.
///
/// A measure that is made from k different noisy quantities (or quantiles) takes an interval of each that misses 5%/k of
/// the time, so that its own misses at most 5% of the time (`Confidence`).
public enum MeasureSpec: Sendable, Hashable {
    /// A count, never shown below 0.
    case count(quantity: Int)
    /// A sum in whole multiples of 10 to the power of −`scale`.
    case sum(quantity: Int, scale: Int)
    /// A sum as `centre` times a count plus a sum of differences from the centre in whole multiples of 10 to the power of
    /// −`scale`, which is also how many digits the centre has at most.
    case shiftedSum(sum: Int, count: Int, centre: ExactDecimal, scale: Int)
    /// A mean: `centre` plus a sum of differences from the centre (in multiples of 10 to the power of −`scale`) over a
    /// count, never shown outside `lower` and `upper`, with `scale` + 4 digits after the point.
    case mean(sum: Int, count: Int, centre: ExactDecimal, lower: ExactDecimal, upper: ExactDecimal, scale: Int)
    /// A variance (S₂ − S₁²/n)/n, or over n − 1, of values x with S₁ and S₂ the sums of x − c and (x − c)² for any fixed c.
    /// Never below 0 nor above what values in `range` can have; nil for public data. Four more digits than the moments
    /// have.
    case variance(sum: Moment, squares: Moment, count: Int, range: ClosedRange<ExactDecimal>?, divisor: Divisor)
    /// The square root of the variance, with four more digits than the sum has.
    case standardDeviation(
        sum: Moment, squares: Moment, count: Int, range: ClosedRange<ExactDecimal>?, divisor: Divisor)
    /// A covariance (P − S·T/n)/n, or over n − 1, with S, T and P the sums of x − c, y − d and their product for any fixed
    /// c and d. Never beyond what values in the ranges can have; nil for public data. Four more digits than the moments
    /// have.
    case covariance(
        x: Moment, y: Moment, products: Moment, count: Int, rangeX: ClosedRange<ExactDecimal>?,
        rangeY: ClosedRange<ExactDecimal>?, divisor: Divisor)
    /// Pearson's correlation from the same sums, within −1 and 1, with eight digits after the point.
    case correlation(x: Moment, y: Moment, squaresX: Moment, squaresY: Moment, products: Moment, count: Int)
    /// The value up to which the share `at` of the weight of a histogram lies: 0 is the minimum, 1 the maximum.
    case quantile(histogram: Int, at: ExactDecimal)
    /// An exact number of public data in multiples of 10 to the power of −`scale`, such as a minimum; null where the count
    /// is 0. Only `Release.exactPublic` takes it.
    case point(quantity: Int, scale: Int, count: Int)
    /// A number computed from released ones, with at least fifteen significant digits.
    case calculated(ReleasedNumber)
}
