import BigInt
import Testing

@testable import FusePrivacy

/// Both samplers at ten scales each, from a fresh seed, under both tests: forty tests of 40,000 draws.
///
/// False-alarm rate: one in a million for all forty together, a fortieth of that for each (Bonferroni). Each test also refuses
/// the same draws as those of a scale that is a quarter larger, so that none of them can pass whatever is drawn.
@Suite struct SamplerDistributionTests {
    static let draws = 40_000
    static let falseAlarms = 1e-6 / 40

    @Test(arguments: [
        "1/3", "2/3", "1", "7/2", "1000000/9999", "50", "1000", "1048576", "1099511627777", "1152921504606846976",
    ])
    func laplaceNoisePassesChiSquareAndKolmogorovSmirnov(scale: String) throws {
        let noise = try DiscreteLaplace(scale: ratio(scale))
        let size = noise.scale.double
        let draws = draw("laplace noise of scale \(scale)") { noise.sample(from: &$0) }
        expect(draws, .laplace(scale: size), butNot: .laplace(scale: 1.25 * size))
    }

    @Test(arguments: [
        "2/5", "1/2", "1", "22/7", "50", "12345/100", "1000", "1048576", "1099511627777", "1152921504606846976",
    ])
    func gaussianNoisePassesChiSquareAndKolmogorovSmirnov(deviation: String) throws {
        let noise = try DiscreteGaussian(variance: ratio(deviation).squared)
        let size = try ratio(deviation).double
        let draws = draw("gaussian noise of deviation \(deviation)") { noise.sample(from: &$0) }
        expect(draws, .gaussian(deviation: size), butNot: .gaussian(deviation: 1.25 * size))
    }

    /// 5% quantiles by common tables, and a tail by the closed form e⁻ˣ(1 + x) of four degrees.
    @Test func theProbabilitiesOfChiSquareAreRight() {
        for (statistic, degrees) in [(3.841, 1), (5.991, 2), (7.815, 3), (18.307, 10), (35.172, 23)] {
            #expect(abs(ChiSquare(statistic: statistic, degrees: degrees).pValue - 0.05) < 1e-4)
        }
        #expect(abs(ChiSquare(statistic: 60, degrees: 4).pValue / (31 * 9.357622968840175e-14) - 1) < 1e-9)
    }

    private func expect(_ draws: [Double], _ law: NoiseLaw, butNot wider: NoiseLaw) {
        let (bins, distance) = (ChiSquare(draws, law), KolmogorovSmirnov(draws, law))
        #expect(bins.degrees >= 2)
        #expect(bins.pValue > Self.falseAlarms, "χ² = \(bins.statistic), p = \(bins.pValue)")
        #expect(distance.pValue > Self.falseAlarms, "D = \(distance.distance), p ≤ \(distance.pValue)")
        #expect(ChiSquare(draws, wider).pValue < Self.falseAlarms)
        #expect(KolmogorovSmirnov(draws, wider).pValue < Self.falseAlarms)
    }

    private func draw(_ name: String, _ sample: (inout RandomBits) -> BigInt) -> [Double] {
        print("\(name): FUSEBOX_TEST_SEED=\(TestSeed.value)")
        var bits = RandomBits(SeededBits(TestSeed.value))
        var draws: [Double] = []
        for _ in 0..<Self.draws { draws.append(Double(sample(&bits))) }
        return draws
    }
}
