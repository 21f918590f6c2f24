import BigInt
import Testing

@testable import FusePrivacy

/// Each test draws 5,000 numbers from a fixed seed; `ChiSquare` states the false-alarm rate.
@Suite struct SamplerDistributionTests {
    static let draws = 5_000

    @Test(arguments: ["1/3", "1", "7/2", "50", "1000", "1000000/999"])
    func laplaceNoisePassesChiSquare(scale: String) throws {
        let noise = try DiscreteLaplace(scale: ratio(scale))
        let reference = ReferenceDistribution.laplace(scale: noise.scale.double)
        expect(draw { noise.sample(from: &$0) }, reference)
    }

    @Test(arguments: ["1/4", "2", "100", "1000000", "123456789/1000"])
    func gaussianNoisePassesChiSquare(variance: String) throws {
        let noise = try DiscreteGaussian(variance: ratio(variance))
        let reference = ReferenceDistribution.gaussian(variance: noise.variance.double)
        expect(draw { noise.sample(from: &$0) }, reference)
    }

    /// Five standard errors: one false alarm in a million.
    @Test func momentsOfAWideScaleAreRight() throws {
        let variance = try ratio("1e18")
        let noise = DiscreteGaussian(variance: variance)
        let sample = draw { noise.sample(from: &$0) }.map { Double($0) / 1e9 }
        let (count, mean) = (Double(sample.count), sample.reduce(0, +) / Double(sample.count))
        let spread = sample.reduce(0) { $0 + $1 * $1 } / count
        #expect(abs(mean) < 5 / count.squareRoot())
        #expect(abs(spread - 1) < 5 * (2 / count).squareRoot())
    }

    @Test func theTestItselfCatchesAWrongScale() throws {
        let noise = try DiscreteLaplace(scale: ratio("10"))
        let reference = ReferenceDistribution.laplace(scale: 11.2)
        #expect(!chiSquare(draw { noise.sample(from: &$0) }, reference).holds)
    }

    private func expect(_ draws: [Int], _ reference: ReferenceDistribution) {
        let test = chiSquare(draws, reference)
        #expect(test.degrees >= 2)
        #expect(test.holds, "\(test.statistic) is above \(test.limit)")
    }

    private func chiSquare(_ draws: [Int], _ reference: ReferenceDistribution) -> ChiSquare {
        ChiSquare(counts: reference.binCounts(draws), probabilities: reference.binProbabilities())
    }

    private func draw(_ sample: (inout RandomBits) -> BigInt) -> [Int] {
        var bits = RandomBits(SeededBits(20_261_123))
        var draws: [Int] = []
        for _ in 0..<Self.draws { draws.append(Int(sample(&bits))) }
        return draws
    }

}
