import BigInt
import FuseCore

/// The sums around a fixed centre that variances and covariances are made from: P of products, the product S·T of sums, and
/// the count n.
///
/// C = P/n − S·T/n² is the population's covariance. Over the box of the intervals of all, for each n the greatest C takes
/// the greatest P and the least S·T; as a function of n, p/n − w/n² has no extreme but p²/4w at n = 2w/p, hence the
/// greatest is among the two ends of n and that. The least likewise. The sample's is C·n/(n − 1).
struct CentredSums {
    typealias Part = (value: Fraction, range: FractionRange)

    let products: Part
    let cross: Part
    let count: NoisyQuantity

    init(covarianceOf x: Part, _ y: Part, products: Part, count: NoisyQuantity) {
        self.products = products
        self.count = count
        cross = (x.value * y.value, x.range * y.range)
    }

    init(varianceOf sum: Part, squares: Part, count: NoisyQuantity) {
        products = squares
        self.count = count
        cross = (sum.value.squared, sum.range.squared)
    }

    /// What the noisy sums say; nil for fewer values than the divisor needs.
    func value(_ divisor: Divisor) -> Fraction? {
        guard count.value >= divisor.leastCount else { return nil }
        let population = covariance(products.value, cross.value, Fraction(count.value))
        return population * factor(divisor, count.value)
    }

    /// What the exact sums may say; nil if there may be fewer values than the divisor needs.
    func range(_ divisor: Divisor) -> FractionRange? {
        guard let low = leastCount(divisor), let population else { return nil }
        return population * FractionRange(factor(divisor, count.bounds.upperBound), factor(divisor, low))
    }

    /// The largest factor of the sample over the population; 2 if there may be as few as two values.
    func largestFactor(_ divisor: Divisor) -> Fraction { factor(divisor, max(2, count.bounds.lowerBound)) }

    private func leastCount(_ divisor: Divisor) -> BigInt? {
        count.bounds.lowerBound >= divisor.leastCount ? count.bounds.lowerBound : nil
    }

    private func factor(_ divisor: Divisor, _ count: BigInt) -> Fraction {
        divisor == .population ? .one : Fraction(count, over: count - 1)
    }

    private var population: FractionRange? {
        guard let p = ends(products.range), let w = ends(cross.range) else { return nil }
        return FractionRange(extremes(p.low, w.high).min(), extremes(p.high, w.low).max())
    }

    private func ends(_ range: FractionRange) -> (low: Fraction, high: Fraction)? {
        guard let low = range.lower, let high = range.upper else { return nil }
        return (low, high)
    }

    private func extremes(_ p: Fraction, _ w: Fraction) -> [Fraction] {
        let counts = [Fraction(count.bounds.lowerBound), Fraction(count.bounds.upperBound)]
        let ends = counts.map { covariance(p, w, $0) }
        guard !p.isZero, !w.isZero else { return ends }
        let turn = Fraction(2) * w / p
        return turn > counts[0] && turn < counts[1] ? ends + [p.squared / (Fraction(4) * w)] : ends
    }

    private func covariance(_ p: Fraction, _ w: Fraction, _ count: Fraction) -> Fraction {
        (p - w / count) / count
    }
}
