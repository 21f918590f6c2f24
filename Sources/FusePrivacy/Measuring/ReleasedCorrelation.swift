import BigInt
import FuseCore

/// Pearson's correlation (P − S·T/n) / √((U − S²/n)·(V − T²/n)) of two columns.
///
/// The interval divides the range of the numerator over the box of all intervals by that of the denominator; each rises or
/// falls with n. It is all of −1 to 1 if one of the columns may be constant.
struct ReleasedCorrelation {
    let x: CentredSums.Part
    let y: CentredSums.Part
    let squaresX: CentredSums.Part
    let squaresY: CentredSums.Part
    let products: CentredSums.Part
    let count: NoisyQuantity
    let isExact: Bool

    private static let limits = FractionRange(-.one, .one)

    var estimate: Estimate {
        guard !isExact else { return Estimate(exactly: value).clamped(to: Self.limits) }
        // The middle of what is possible if the noisy sums say that there is too little.
        return Estimate(value ?? .zero, range ?? Self.limits, mayBeNull: range == nil).clamped(to: Self.limits)
    }

    private var value: Fraction? {
        guard count.value > 0 else { return nil }
        let around = { (product: Fraction, cross: Fraction) in product - cross / Fraction(count.value) }
        let (a, b) = (around(squaresX.value, x.value.squared), around(squaresY.value, y.value.squared))
        guard a > .zero, b > .zero else { return nil }
        return around(products.value, x.value * y.value) / (a * b).root(.halfEven)
    }

    /// Nil if a column may be constant.
    private var range: FractionRange? {
        guard count.bounds.lowerBound > 0 else { return nil }
        let (a, b) = (around(squaresX.range, x.range.squared), around(squaresY.range, y.range.squared))
        guard let low = a.lower, let other = b.lower, low > .zero, other > .zero else { return nil }
        return (a * b).root.flatMap { around(products.range, x.range * y.range) / $0 }
    }

    private func around(_ product: FractionRange, _ cross: FractionRange) -> FractionRange {
        let share = FractionRange(
            Fraction(1, over: count.bounds.upperBound), Fraction(1, over: count.bounds.lowerBound))
        return product - cross * share
    }
}
