import Foundation

/// P(X ≤ m) of discrete noise at any scale, from the definition and not from the sampler.
struct NoiseLaw: Sendable {
    /// The standard deviation, roughly.
    let width: Double
    /// P(X ≤ m) for whole m.
    let upTo: @Sendable (Double) -> Double

    /// With r = e^(−1/b), P(X ≥ m) is rᵐ/(1 + r) for m ≥ 1: the sum of a geometric series.
    static func laplace(scale: Double) -> NoiseLaw {
        let ratio = exp(-1 / scale)
        return NoiseLaw(width: 1.5 * scale) { value in
            value < 0 ? exp(value / scale) / (1 + ratio) : 1 - exp(-(value + 1) / scale) / (1 + ratio)
        }
    }

    /// Summed up to σ = 4096. Beyond it the sum is a midpoint rule for the normal integral, whose error is at most
    /// ∫|f″|/24 < 0.05/σ², below 3·10⁻⁹.
    static func gaussian(deviation: Double) -> NoiseLaw {
        guard deviation > 4096 else { return summed(deviation) }
        return NoiseLaw(width: deviation) { erfc(-($0 + 0.5) / (deviation * 2.0.squareRoot())) / 2 }
    }

    /// What is left out beyond 12σ + 12 is less than e⁻⁷⁰.
    private static func summed(_ deviation: Double) -> NoiseLaw {
        let reach = Int(12 * deviation) + 12
        var sums: [Double] = []
        for value in -reach...reach {
            sums.append((sums.last ?? 0) + exp(-Double(value) * Double(value) / (2 * deviation * deviation)))
        }
        return NoiseLaw(width: deviation) { [sums] value in
            let index = Int(max(-Double(reach) - 1, min(value, Double(reach)))) + reach
            return index < 0 ? 0 : sums[index] / sums[2 * reach]
        }
    }

    /// The least whole m with P(X ≤ m) ≥ probability, by bisection.
    func quantile(_ probability: Double) -> Double {
        var (low, high) = ((-60 * width - 60).rounded(), (60 * width + 60).rounded())
        while true {
            let middle = ((low + high) / 2).rounded(.down)
            guard middle > low && middle < high else { return high }
            if upTo(middle) >= probability { high = middle } else { low = middle }
        }
    }
}
