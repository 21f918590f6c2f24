import BigInt
import FuseCore

/// A variance or a standard deviation.
///
/// Values within a range of width d have a variance of at most d²/4 (Popoviciu), the sample's n/(n − 1) times that, which
/// is at most twice.
struct ReleasedSpread {
    let sums: CentredSums
    /// The width of the range of values; nil if there are no bounds.
    let width: Fraction?
    let divisor: Divisor
    let isExact: Bool

    var variance: Estimate { isExact ? exactVariance : noisyVariance }

    /// The root of every number that the variance may be.
    var deviation: Estimate {
        let variance = variance
        return Estimate(
            variance.value.map { $0.root(.halfEven) }, variance.range.flatMap(\.root), mayBeNull: variance.mayBeNull)
    }

    /// Rounded sums may say a little less than nothing.
    private var exactVariance: Estimate { Estimate(exactly: sums.value(divisor).map { max($0, .zero) }) }

    /// Half of what is possible if the noisy count says that there is too little.
    private var noisyVariance: Estimate {
        let limits = FractionRange(.zero, most)
        let value = sums.value(divisor) ?? most.map { $0 / Fraction(2) }
        return Estimate(value, sums.range(divisor) ?? limits, mayBeNull: sums.range(divisor) == nil).clamped(to: limits)
    }

    private var most: Fraction? {
        let factor = divisor == .population ? Fraction.one : sums.largestFactor(divisor)
        return width.map { $0.squared / Fraction(4) * factor }
    }
}
