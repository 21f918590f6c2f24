import Foundation

/// Exact bounds of a probability from how often something was seen (Clopper, Pearson 1934).
struct BinomialBound {
    let hits: Int
    let tries: Int

    /// A probability that is above the true one at most this often.
    func lower(error: Double) -> Double {
        guard hits > 0 else { return 0 }
        return Self.root { Self.beta(Double(hits), Double(tries - hits + 1), at: $0) <= error }
    }

    /// A probability that is below the true one at most this often.
    func upper(error: Double) -> Double {
        guard hits < tries else { return 1 }
        return Self.root { Self.beta(Double(tries - hits), Double(hits + 1), at: 1 - $0) > error }
    }

    /// Where a condition that holds up to some probability ends.
    private static func root(_ holds: (Double) -> Bool) -> Double {
        var (low, high) = (0.0, 1.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if holds(middle) { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The regularised incomplete beta function I_x(a, b): the chance of `a` hits or more in a + b − 1 tries of odds x.
    static func beta(_ a: Double, _ b: Double, at x: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        guard x < (a + 1) / (a + b + 2) else { return 1 - beta(b, a, at: 1 - x) }
        let scale = lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)
        return exp(scale) / a / continued(a, b, x)
    }

    /// The continued fraction 1 + d₁/(1 + d₂/(1 + …)) of the incomplete beta function (Abramowitz, Stegun 26.5.8), by Lentz's method.
    private static func continued(_ a: Double, _ b: Double, _ x: Double) -> Double {
        var (value, above, below) = (1.0, 1.0, 0.0)
        for step in 1..<10_000 {
            let half = Double(step / 2)
            let term =
                step % 2 == 0
                ? half * (b - half) * x / ((a + 2 * half - 1) * (a + 2 * half))
                : -(a + half) * (a + b + half) * x / ((a + 2 * half) * (a + 2 * half + 1))
            below = 1 / (1 + term * below)
            above = 1 + term / above
            value *= above * below
            if abs(above * below - 1) < 1e-14 { break }
        }
        return value
    }
}
