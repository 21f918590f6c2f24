import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

@Suite("Counts and sums of one quantity")
struct PlainTotalTests {
    private static let numbers: [BigInt] = [-1_000_005, -70, -7, -1, 0, 1, 9, 10, 500, 123_456_789, 1 << 80]

    @Test("are released as their estimates would be", arguments: numbers, [0, 1, 8, 10, 1000] as [BigInt])
    func same(value: BigInt, halfWidth: BigInt) {
        let quantity = NoisyQuantity(value: value, halfWidth: halfWidth)
        let count = quantity.estimate(scale: 0).clamped(to: FractionRange(.zero, nil))
        #expect(ReleasedValue(quantity, scale: 0, least: 0) == ReleasedValue(count, places: 0))
        for scale in 0...4 {
            #expect(
                ReleasedValue(quantity, scale: scale) == ReleasedValue(quantity.estimate(scale: scale), places: scale))
        }
    }
}
