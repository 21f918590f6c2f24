import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct ReleasedMeanTests {
    @Test func aMeanIsTheCentrePlusTheRatio() throws {
        let mean = try #require(released(sum: 1_000, 0, count: 3, 0))
        #expect(mean.value.description == "53.333333")
        #expect(mean.low == mean.value && mean.high == mean.value)
    }

    @Test(arguments: [
        (10_000, 2_000, 100, 20, "51", "50.666666", "51.5"), (-10_000, 2_000, 100, 20, "49", "48.5", "49.333334"),
        (1_000, 2_000, 100, 20, "50.1", "49.875", "50.375"),
    ])
    func theIntervalIsTheRangeOverTheBox(
        sum: Int, sumWidth: Int, count: Int, countWidth: Int, value: String, low: String, high: String
    ) throws {
        let mean = try #require(released(sum: sum, sumWidth, count: count, countWidth))
        #expect([mean.value, mean.low, mean.high].map(\.description) == [value, low, high])
    }

    @Test(arguments: [(5, 5), (3, 9), (0, 2), (-4, 1)])
    func aCountThatMayBeZeroLeavesTheWholeBounds(count: Int, width: Int) throws {
        let mean = try #require(released(sum: 100, 10, count: count, width))
        #expect([mean.low, mean.high] == [.zero, ExactDecimal(100)])
        #expect(mean.value >= mean.low && mean.value <= mean.high)
        #expect(count > 0 || mean.value == ExactDecimal(50))
    }

    @Test func nothingIsShownBeyondTheBounds() throws {
        let high = try #require(released(sum: 90_000, 100, count: 10, 2))
        #expect([high.value, high.low, high.high] == [ExactDecimal(100), ExactDecimal(100), ExactDecimal(100)])
        let low = try #require(released(sum: -90_000, 85_500, count: 10, 2))
        #expect([low.value, low.low] == [.zero, .zero])
        #expect(low.high > .zero)
    }

    @Test func aMeanOverNothingIsNullWhereTheCountIsExact() {
        #expect(released(sum: 0, 0, count: 0, 0) == nil)
    }

    @Test func halvesGoToTheEvenDigit() throws {
        let even = try #require(released(sum: 1, 0, count: 20_000, 0, scale: 0))
        #expect(even.value.description == "50")
        let odd = try #require(released(sum: 3, 0, count: 20_000, 0, scale: 0))
        #expect(odd.value.description == "50.0002")
    }

    private func released(
        sum: Int, _ sumWidth: Int, count: Int, _ countWidth: Int, scale: Int = 2
    ) -> ReleasedValue? {
        let mean = ReleasedMean(
            sum: noisy(sum, sumWidth), count: noisy(count, countWidth), centre: ExactDecimal(50),
            bounds: .zero...ExactDecimal(100), scale: scale)
        return ReleasedValue(mean.estimate, places: scale + MeasureSpec.extraPlaces)
    }

    private func noisy(_ value: Int, _ width: Int) -> NoisyQuantity {
        NoisyQuantity(value: BigInt(value), halfWidth: BigInt(width))
    }
}
