import BigInt
import FuseCore

/// A mean as the centre of its bounds plus a noisy sum of differences from it, over a noisy count.
///
/// The interval is the range of the ratio over the box of the intervals of both.
struct ReleasedMean {
    let sum: NoisyQuantity
    let count: NoisyQuantity
    let centre: ExactDecimal
    let bounds: ClosedRange<ExactDecimal>
    let scale: Int

    var estimate: Estimate { sum.isExact && count.isExact ? exactEstimate : noisyEstimate }

    /// No noise: nothing to clamp, and nothing to show if nothing was counted.
    private var exactEstimate: Estimate {
        Estimate(exactly: count.value > 0 ? mean(sum.value, count.value) : nil)
    }

    private var noisyEstimate: Estimate {
        let limits = FractionRange(Fraction(bounds.lowerBound), Fraction(bounds.upperBound))
        return Estimate(middle, extremes ?? limits).clamped(to: limits)
    }

    /// The centre itself if the noisy count says that there is nothing.
    private var middle: Fraction { count.value > 0 ? mean(sum.value, count.value) : Fraction(centre) }

    /// The least and the greatest mean over the box; nil if the count may be 0, for then the mean may be anything.
    private var extremes: FractionRange? {
        let (sums, counts) = (sum.bounds, count.bounds)
        guard counts.lowerBound > 0 else { return nil }
        return FractionRange(
            mean(sums.lowerBound, sums.lowerBound < 0 ? counts.lowerBound : counts.upperBound),
            mean(sums.upperBound, sums.upperBound < 0 ? counts.upperBound : counts.lowerBound))
    }

    /// centre + sum/(count·10^scale).
    private func mean(_ sum: BigInt, _ count: BigInt) -> Fraction {
        Fraction(centre) + Fraction(sum, over: count * BigInt(10).power(scale))
    }
}
