import Foundation

/// Pearson's test of draws against exact probabilities of bins, each of which expects one draw of 25 or more.
struct ChiSquare {
    let statistic: Double
    let degrees: Int

    init(statistic: Double, degrees: Int) {
        self.statistic = statistic
        self.degrees = degrees
    }

    init(_ draws: [Double], _ law: NoiseLaw) {
        let ends = Self.binEnds(law)
        var counts = [Double](repeating: 0, count: ends.count)
        for draw in draws { counts[ends.firstIndex { draw <= $0 } ?? 0] += 1 }
        let below = [0] + ends.map(law.upTo)
        let statistic = counts.indices.reduce(0) { sum, bin in
            let expected = Double(draws.count) * (below[bin + 1] - below[bin])
            return sum + (counts[bin] - expected) * (counts[bin] - expected) / expected
        }
        self.init(statistic: statistic, degrees: ends.count - 1)
    }

    /// P(χ² ≥ statistic), exactly: Q(a + 1, x) = Q(a, x) + xᵃe⁻ˣ/Γ(a + 1), from Q(½, x) = erfc √x or Q(1, x) = e⁻ˣ on.
    var pValue: Double {
        let (half, isOdd) = (statistic / 2, !degrees.isMultiple(of: 2))
        var (order, tail) = isOdd ? (0.5, erfc(half.squareRoot())) : (1, exp(-half))
        while order < Double(degrees) / 2 {
            tail += exp(order * log(half) - half - lgamma(order + 1))
            order += 1
        }
        return tail
    }

    private static func binEnds(_ law: NoiseLaw) -> [Double] {
        var (ends, covered) = ([Double](), 0.0)
        while covered <= 0.92 {
            let end = law.quantile(covered + 0.04)
            covered = law.upTo(end)
            if covered <= 0.96 { ends.append(end) }
        }
        return ends + [.infinity]
    }
}
