import BigInt
import Testing

@testable import FusePrivacy

/// Margins of weighted sums against the tails of the sums themselves, convolved from the definition.
@Suite struct CombinationTests {
    /// Weights in quarters, and the probability.
    static let sums: [(weights: [Int], probability: String)] = [
        ([4], "0.01"), ([-4], "0.001"), ([4, 4, 4, 4], "0.00833"), ([-2, -2, 2, 2, 2], "0.05"),
        ([-3, 1, 1, 1, 1, 1, 1, 1], "0.0001"), ([-1, -1, 3, 3], "0.01"), ([4] + [Int](repeating: 2, count: 6), "0.004"),
    ]

    @Test(arguments: sums, ["1/2", "3", "7"])
    func laplaceSumsExceedTheirMarginNoMoreOftenThanStated(
        sum: (weights: [Int], probability: String), scale: String
    ) throws {
        let noise = try DiscreteLaplace(scale: ratio(scale))
        try expect(.laplace(noise), .laplace(scale: noise.scale.double), sum)
    }

    @Test(arguments: sums, ["1", "9", "60"])
    func gaussianSumsExceedTheirMarginNoMoreOftenThanStated(
        sum: (weights: [Int], probability: String), variance: String
    ) throws {
        let noise = try DiscreteGaussian(variance: ratio(variance))
        try expect(.gaussian(noise), .gaussian(variance: noise.variance.double), sum)
    }

    /// The margin is safe, and at most about twice what would be: Chernoff costs most for a single number.
    private func expect(
        _ noise: NoiseDistribution, _ reference: ReferenceDistribution, _ sum: (weights: [Int], probability: String)
    ) throws {
        let squares = sum.weights.reduce(0) { $0 + $1 * $1 }
        let largest = sum.weights.map(abs).max() ?? 0
        let combination = NoiseCombination(
            squares: ExactRatio(BigInt(squares), over: 16), largest: ExactRatio(BigInt(largest), over: 4))
        let probability = try ratio(sum.probability)
        let logarithm = Logarithm.enclosure(of: .one / probability).upper
        let margin = Int(noise.margin(of: combination, logarithm: logarithm))
        let tail = ConvolvedTail(reference, sum.weights)
        #expect(tail.probability(above: 4 * margin) <= probability.double)
        #expect(tail.probability(above: 4 * (margin / 2 - 2)) > probability.double)
    }

    @Test func nothingIsAddedToNothing() throws {
        let nothing = NoiseCombination(squares: .zero, largest: .one)
        #expect(NoiseDistribution.laplace(DiscreteLaplace(scale: .one)).margin(of: nothing, logarithm: .one) == 0)
        let all = NoiseCombination(squares: .one, largest: .one)
        #expect(NoiseDistribution.none.margin(of: all, logarithm: .one) == 0)
    }
}

/// The distribution of a sum of weighted whole numbers.
private struct ConvolvedTail {
    private var masses: [Int: Double] = [0: 1]

    init(_ reference: ReferenceDistribution, _ weights: [Int]) {
        let reach = Int(16 * reference.deviation) + 4
        let single = (-reach...reach).map { ($0, reference.probability($0...$0)) }.filter { $0.1 > 1e-12 }
        for weight in weights {
            var next: [Int: Double] = [:]
            for (value, mass) in masses where mass > 1e-11 {
                for (draw, chance) in single { next[value + weight * draw, default: 0] += mass * chance }
            }
            masses = next
        }
    }

    func probability(above limit: Int) -> Double { masses.reduce(0) { $0 + ($1.key > limit ? $1.value : 0) } }
}
