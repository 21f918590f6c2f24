import BigInt
import FuseCore

/// A covariance.
///
/// Its magnitude is at most the product of both standard deviations, hence d·e/4 for values within ranges of widths d and
/// e; the sample's n/(n − 1) times that, which is at most twice.
struct ReleasedCovariance {
    let sums: CentredSums
    /// The product of the widths of both ranges; nil if one has no bounds.
    let widths: Fraction?
    let divisor: Divisor
    let isExact: Bool

    var estimate: Estimate {
        guard !isExact else { return Estimate(exactly: sums.value(divisor)) }
        let limits = FractionRange(most.map { -$0 }, most)
        // The middle of what is possible if the noisy count says that there is too little.
        let value = sums.value(divisor) ?? .zero
        return Estimate(value, sums.range(divisor) ?? limits, mayBeNull: sums.range(divisor) == nil).clamped(to: limits)
    }

    private var most: Fraction? {
        let factor = divisor == .population ? Fraction.one : sums.largestFactor(divisor)
        return widths.map { $0 / Fraction(4) * factor }
    }
}
