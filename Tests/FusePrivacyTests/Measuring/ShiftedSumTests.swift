import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct ShiftedSumTests {
    private func released(
        _ sum: (Int, Int), _ count: (Int, Int), centre: String, isGaussian: Bool
    ) throws -> ReleasedValue? {
        let sum = NoisyQuantity(value: BigInt(sum.0), halfWidth: BigInt(sum.1))
        let count = NoisyQuantity(value: BigInt(count.0), halfWidth: BigInt(count.1))
        let shifted = ShiftedSum(
            sum: sum, count: count, centre: try ExactDecimal(centre), scale: 1, isGaussian: isGaussian)
        return ReleasedValue(shifted.estimate, places: 1)
    }

    @Test(arguments: [
        ("50", true, "5100", "4899.9", "5300.1"), ("50", false, "5100", "4897", "5303"),
        ("-0.5", true, "50", "46.3", "53.7"), ("0", true, "100", "97", "103"),
    ])
    func `widths add up by squares for Gaussian noise, and plainly otherwise`(
        centre: String, isGaussian: Bool, value: String, low: String, high: String
    ) throws {
        let sum = try #require(try released((1000, 30), (100, 4), centre: centre, isGaussian: isGaussian))
        #expect([sum.value, sum.low, sum.high].map(\.description) == [value, low, high])
    }

    @Test func `without noise it is exact`() throws {
        let sum = try #require(try released((-7, 0), (3, 0), centre: "2.5", isGaussian: true))
        #expect(sum.value.description == "6.8" && sum.low == sum.value && sum.high == sum.value)
    }
}
