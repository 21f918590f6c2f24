import Foundation
import Testing

@Suite struct BinomialBoundTests {
    /// P(X ≥ hits) summed term by term.
    private func tail(_ hits: Int, _ tries: Int, _ odds: Double) -> Double {
        (hits...tries).reduce(0.0) { sum, count in
            let (n, k) = (Double(tries), Double(count))
            let ways = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
            return sum + exp(ways + k * log(odds) + (n - k) * log1p(-odds))
        }
    }

    @Test(arguments: [(1, 20), (7, 20), (19, 20), (40, 3_000), (1_500, 3_000), (2_990, 3_000)])
    func `the bounds are where the tail has the stated probability`(hits: Int, tries: Int) {
        let bound = BinomialBound(hits: hits, tries: tries)
        for error in [0.05, 1e-7] {
            let (low, high) = (bound.lower(error: error), bound.upper(error: error))
            #expect(low < Double(hits) / Double(tries) && Double(hits) / Double(tries) < high)
            #expect(abs(tail(hits, tries, low) / error - 1) < 1e-6)
            #expect(abs((1 - tail(hits + 1, tries, high)) - error) < 1e-6 * max(error, 1e-4))
        }
    }

    @Test func `what was never or always seen is bounded by the powers of one probability`() {
        let (never, always) = (BinomialBound(hits: 0, tries: 1_000), BinomialBound(hits: 1_000, tries: 1_000))
        let rest = exp(log(1e-7) / 1_000)
        #expect(never.lower(error: 1e-7) == 0 && abs(never.upper(error: 1e-7) - (1 - rest)) < 1e-9)
        #expect(always.upper(error: 1e-7) == 1 && abs(always.lower(error: 1e-7) - rest) < 1e-9)
    }
}
