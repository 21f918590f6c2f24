import BigInt
import Testing

@testable import FusePrivacy

/// The smallest margins were computed independently by summing probabilities in arbitrary precision.
@Suite struct TailTests {
    @Test(arguments: [
        ("12", "0.000001", 158), ("24", "0.000000125", 366), ("1/2", "0.05", 2), ("1/64", "0.000001", 1),
        ("300", "0.0001", 2556), ("1000003/7", "0.3", 72976),
    ])
    func laplaceMarginsAreTheSmallest(scale: String, probability: String, margin: Int) throws {
        let noise = try DiscreteLaplace(scale: ratio(scale))
        #expect(try noise.smallestMargin(upperTailAtMost: ratio(probability)) == BigInt(margin))
    }

    @Test(arguments: [
        ("1/4", "0.01", 2), ("2", "0.000001", 8), ("100", "0.0000001", 53), ("5000", "0.0000000625", 375),
        ("40000", "0.05", 330),
    ])
    func gaussianMarginsAreNeverTooSmallAndHardlyTooLarge(variance: String, probability: String, margin: Int) throws {
        let noise = try DiscreteGaussian(variance: ratio(variance))
        let found = try Int(noise.smallestMargin(upperTailAtMost: ratio(probability)))
        #expect(found >= margin)
        #expect(Double(found) <= 1.06 * Double(margin) + 1)
    }

    @Test(arguments: ["1/50", "1/3", "1", "5/2", "40", "3000/7"])
    func laplaceIntervalsMissNoMoreOftenThanTheySay(scale: String) throws {
        let noise = try DiscreteLaplace(scale: ratio(scale))
        let size = noise.scale.double
        expectIntervals(.laplace(noise), .laplace(scale: size)) { width, tail, outside in
            #expect(width == 0 || 2 * tail(width) > outside)
        }
    }

    @Test(arguments: ["1/100", "1/9", "1/2", "1", "7/3", "20", "1000", "99999"])
    func gaussianIntervalsMissNoMoreOftenThanTheySay(variance: String) throws {
        let noise = try DiscreteGaussian(variance: ratio(variance))
        let size = noise.variance.double
        expectIntervals(.gaussian(noise), .gaussian(variance: size)) { width, tail, outside in
            #expect(Double(width) < 3.55 * size.squareRoot() + 1)
            #expect(width < 40 || 2 * tail(width - width / 20) > outside)
        }
    }

    private func expectIntervals(
        _ noise: NoiseDistribution, _ reference: ReferenceDistribution,
        tightness: (_ width: Int, _ tail: (Int) -> Double, _ outside: Double) -> Void
    ) {
        for parts in [1, 2, 3, 4, 7, 16, 32, 33, 100] {
            let outside = 0.05 / Double(parts)
            let width = Int(noise.halfWidth(Confidence(parts: parts)))
            #expect(2 * reference.upperTail(from: width + 1) <= outside)
            tightness(width, reference.upperTail(from:), outside)
        }
    }
}
