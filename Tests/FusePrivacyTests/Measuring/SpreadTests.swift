import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct SpreadTests {
    @Test(arguments: [2, 3, 10, 1_000], [UInt64(1), 2, 3])
    func withoutNoiseAllAreThoseOfTheTextbook(count: Int, seed: UInt64) throws {
        let columns = Columns.random(count, seed: seed)
        let released = try exactly(ColumnMeasures.all, columns.sums(centre: 50, 40))
        for (value, expected) in zip(released, ColumnMeasures.expected(columns)) {
            let value = try #require(value)
            #expect(abs(value.value.double - expected) <= 1e-8 * max(1, abs(expected)) + 1e-5)
            #expect(value.low == value.value && value.high == value.value)
        }
    }

    @Test func tooFewValuesHaveNoSpread() throws {
        let one = Columns(x: [17], y: [4])
        let released = try exactly(ColumnMeasures.all, one.sums(centre: 50, 40))
        #expect(released.map { $0?.value.description } == ["0", nil, "0", nil, "0", nil, nil])
        let none = try exactly(ColumnMeasures.all, Columns(x: [], y: []).sums(centre: 0, 0))
        #expect(none.allSatisfy { $0 == nil })
    }

    @Test func aConstantColumnHasNoCorrelation() throws {
        let columns = Columns(x: [3, 3, 3], y: [1, 2, 9])
        let released = try exactly([ColumnMeasures.correlation], columns.sums(centre: 1, 1))
        #expect(released == [nil])
    }

    @Test func digitsAreFourMoreThanThoseOfTheSums() throws {
        let columns = Columns(x: [0, 1, 1], y: [0, 1, 0])
        let released = try exactly(ColumnMeasures.all, columns.sums(centre: 0, 0))
        let texts = released.map { $0?.value.description ?? "" }
        #expect(texts == ["0.002222", "0.003333", "0.04714", "0.05774", "0.001111", "0.001667", "0.5"])
    }

    /// 200 boxes around known sums: whatever the exact sums in the box are, their measure is in the interval.
    @Test func theIntervalHoldsEveryPointOfTheBox() throws {
        let seed: UInt64 = 20_261_124
        var random = RandomBits(SeededBits(seed))
        for _ in 0..<200 {
            let size = 2 + Int(UniformInteger.below(UInt64(60), from: &random))
            let exact = Columns.random(size, seed: random.take(64)).sums(centre: 50, 40)
            let widths = [3, 400, 400, 90_000, 90_000, 90_000].map { UniformInteger.below(UInt64($0), from: &random) }
            let noisy = zip(exact, widths).map { exact, width in
                NoisyQuantity(
                    value: exact + BigInt(UniformInteger.below(2 * width + 1, from: &random)) - BigInt(width),
                    halfWidth: BigInt(width))
            }
            let sums = exact.map { NoisyQuantity(value: $0, halfWidth: 0) }
            for measure in ColumnMeasures.all {
                guard let truth = ReleasedValue(measure.estimate(sums), places: 12) else { continue }
                let value = try #require(ReleasedValue(measure.estimate(noisy), places: 12))
                #expect(value.low.double <= truth.value.double + 1e-5, "seed \(seed): \(measure)")
                #expect(value.high.double >= truth.value.double - 1e-5, "seed \(seed): \(measure)")
                #expect(value.low <= value.value && value.value <= value.high)
            }
        }
    }

    /// 100/n − 2025/n² is 0.8 at most at both ends of 10 to 100, and 1.234 at 40.
    @Test func theGreatestVarianceMayLieBetweenTheEndsOfTheCount() throws {
        let noisy = [(55, 45), (450, 0), (0, 0), (10_000, 0)].map {
            NoisyQuantity(value: BigInt($0.0), halfWidth: BigInt($0.1))
        }
        let value = try #require(ReleasedValue(ColumnMeasures.variance(.population).estimate(noisy), places: 4))
        #expect([value.low, value.high].map(\.description) == ["0", "1.2346"])
    }

    @Test func aSampleOfFewMayVaryMuch() throws {
        let noisy = [(12, 10), (0, 0), (0, 0), (10_000, 0)].map {
            NoisyQuantity(value: BigInt($0.0), halfWidth: BigInt($0.1))
        }
        let value = try #require(ReleasedValue(ColumnMeasures.variance(.sample).estimate(noisy), places: 4))
        #expect([value.value, value.low, value.high].map(\.description) == ["9.0909", "4.7619", "100"])
    }

    @Test func nothingIsShownThatBoundsForbid() throws {
        let width = BigInt(1_000_000_000)
        let noisy = [BigInt(3), 5, 5, 9_999_999, 9_999_999, -9_999_999].map {
            NoisyQuantity(value: $0, halfWidth: width)
        }
        let most = [9_025.0, 18_050, 95, 134.3503, 9_025, 18_050, 1]
        for (measure, most) in zip(ColumnMeasures.all, most) {
            let value = try #require(ReleasedValue(measure.estimate(noisy), places: 4))
            let least = measure.isSpread ? 0 : -most
            #expect(abs(value.high.double - most) < 1e-3 && abs(value.low.double - least) < 1e-3)
        }
    }

    @Test func withoutBoundsAndWithTooLittleKnownNothingIsShown() {
        let variance = MeasureSpec.variance(
            sum: ColumnMeasures.x, squares: ColumnMeasures.squaresX, count: 0, range: nil, divisor: .population)
        let noisy = [1, 5, 5, 100, 100, 100].map { NoisyQuantity(value: $0, halfWidth: 3) }
        #expect(ReleasedValue(variance.estimate(noisy), places: 4) == nil)
    }
}

extension MeasureSpec {
    fileprivate var isSpread: Bool {
        switch self {
        case .variance, .standardDeviation: true
        default: false
        }
    }

    /// The estimate from quantities whose intervals are given.
    func estimate(_ quantities: [NoisyQuantity]) -> Estimate {
        var reading = Reading([self], [], quantities)
        return reading.estimate(of: 0)
    }
}

extension Reading {
    init(_ measures: [MeasureSpec], _ keys: [String?], _ quantities: [NoisyQuantity]) {
        let widths = Dictionary(uniqueKeysWithValues: quantities.enumerated().map { ($0.offset, $0.element.halfWidth) })
        self.init(measures, keys, quantities.map(\.value), ErrorMargins(.single, halfWidths: widths))
    }
}
