import BigInt
import FuseCore

/// A mean as the centre of its bounds plus a noisy sum of differences from it, over a noisy count.
///
/// The interval is the range of the ratio over the box of both 97.5% intervals, which both hold 95 times of 100 (Bonferroni).
struct ReleasedMean {
    /// How many digits after the point a mean has beyond those of its column.
    static let extraPlaces = 4

    let sum: NoisyQuantity
    let count: NoisyQuantity
    let centre: ExactDecimal
    let bounds: ClosedRange<ExactDecimal>
    let scale: Int

    var value: ReleasedValue? {
        sum.isExact && count.isExact ? exactValue : noisyValue
    }

    /// No noise: nothing to clamp, and nothing to show if nothing was counted.
    private var exactValue: ReleasedValue? {
        guard count.value > 0 else { return nil }
        let mean = mean(sum.value, count.value, .halfEven)
        return ReleasedValue(value: mean, low: mean, high: mean)
    }

    private var noisyValue: ReleasedValue {
        let (low, high) = extremes ?? (bounds.lowerBound, bounds.upperBound)
        return ReleasedValue(value: clamped(middle), low: clamped(low), high: clamped(high))
    }

    /// The centre itself if the noisy count says that there is nothing.
    private var middle: ExactDecimal {
        count.value > 0 ? mean(sum.value, count.value, .halfEven) : centre
    }

    /// The least and the greatest mean over the box; nil if the count may be 0, for then the mean may be anything.
    private var extremes: (ExactDecimal, ExactDecimal)? {
        let (sums, counts) = (sum.pairedBounds, count.pairedBounds)
        guard counts.lowerBound > 0 else { return nil }
        return (
            mean(sums.lowerBound, sums.lowerBound < 0 ? counts.lowerBound : counts.upperBound, .down),
            mean(sums.upperBound, sums.upperBound < 0 ? counts.upperBound : counts.lowerBound, .up)
        )
    }

    /// centre + sum/(count·10^scale), as one exact fraction of which one digit string is kept.
    private func mean(_ sum: BigInt, _ count: BigInt, _ rounding: Rounding) -> ExactDecimal {
        let (middle, power) = centre.ratio
        let places = scale + Self.extraPlaces
        let numerator = middle * count * BigInt(10).power(places) + sum * power * BigInt(10).power(Self.extraPlaces)
        return ExactDecimal(significand: rounding.quotient(numerator, count * power), scale: places)
    }

    private func clamped(_ value: ExactDecimal) -> ExactDecimal {
        min(max(value, bounds.lowerBound), bounds.upperBound)
    }
}
