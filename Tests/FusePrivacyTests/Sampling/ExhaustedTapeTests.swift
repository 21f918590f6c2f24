import BigInt
import Foundation
import Testing

@testable import FusePrivacy

/// Every tape of up to so many random bits is tried, so that the probabilities found are exact, not estimated: the true one must
/// lie between what is decided and what is decided plus what is not.
@Suite struct ExhaustedTapeTests {
    @Test(arguments: [(1, 3), (1, 2), (1, 1), (3, 2), (0, 7)] as [(UInt64, UInt64)])
    func coinsHaveTheirExactOdds(numerator: UInt64, denominator: UInt64) {
        let coins = ExhaustedTape(limit: 18) {
            ExactBernoulli.exponential(minus: numerator, over: denominator, from: &$0)
        }
        #expect(coins.undecided < 0.01)
        expect(coins, true, exp(-Double(numerator) / Double(denominator)))
        expect(coins, false, 1 - exp(-Double(numerator) / Double(denominator)))
    }

    @Test(arguments: [1, 2, 3, 5, 6, 7] as [UInt64])
    func uniformNumbersAreEquallyLikely(bound: UInt64) {
        let numbers = ExhaustedTape(limit: 14) { UniformInteger.below(bound, from: &$0) }
        #expect(numbers.mass.keys.sorted() == Array(0..<bound))
        #expect(Set(numbers.mass.values).count == 1)
        #expect(numbers.undecided < 0.05)
    }

    @Test(arguments: ["1/2", "1"])
    func laplaceNoiseHasItsExactProbabilities(scale: String) throws {
        let noise = try DiscreteLaplace(scale: ratio(scale))
        let draws = ExhaustedTape(limit: 16) { noise.sample(from: &$0) }
        let size = noise.scale.double
        expect(draws, .laplace(scale: size), undecidedBelow: 0.25)
    }

    @Test(arguments: ["1/4", "1/2"])
    func gaussianNoiseHasItsExactProbabilities(variance: String) throws {
        let noise = try DiscreteGaussian(variance: ratio(variance))
        let draws = ExhaustedTape(limit: 16) { noise.sample(from: &$0) }
        let size = noise.variance.double
        expect(draws, .gaussian(variance: size), undecidedBelow: 0.5)
    }

    private func expect(
        _ draws: ExhaustedTape<BigInt>, _ reference: ReferenceDistribution, undecidedBelow limit: Double
    ) {
        #expect(draws.undecided < limit)
        for value in -6...6 {
            expect(draws, BigInt(value), reference.probability(value...value))
            #expect(draws.mass[BigInt(value)] == draws.mass[BigInt(-value)])
        }
    }

    private func expect<Outcome>(_ tape: ExhaustedTape<Outcome>, _ outcome: Outcome, _ probability: Double) {
        let decided = tape.mass[outcome] ?? 0
        #expect(decided <= probability + 1e-12)
        #expect(probability <= decided + tape.undecided + 1e-12)
    }
}
