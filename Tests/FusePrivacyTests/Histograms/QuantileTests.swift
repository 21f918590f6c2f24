import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct QuantileTests {
    static let shares = ["0", "0.001", "0.1", "0.25", "0.5", "0.75", "0.9", "0.999", "1"]

    /// The least value up to which the share of the values lies, by sorting.
    private func reference(_ values: [Int], _ share: Double) -> Int {
        let rank = max(1, Int((share * Double(values.count)).rounded(.up)))
        return values.sorted()[rank - 1]
    }

    @Test(arguments: [1, 7, 100, 2_000], [1, 10, 16, 100, 300, 4_096])
    func withoutNoiseAQuantileIsThatOfTheSortedValues(count: Int, leaves: Int) throws {
        let values = skewedLeaves(count, of: leaves, seed: UInt64(count + leaves))
        let measures = try Self.shares.map { MeasureSpec.quantile(histogram: 1, at: try ExactDecimal($0)) }
        let released = try exactly(
            measures, [.number(1), .histogram(weights(values, each: 3))],
            shapes: [.number, .histogram(grid(leaves: leaves))])
        for (share, value) in zip(Self.shares, released) {
            let value = try #require(value)
            #expect(value.value == ExactDecimal(reference(values, Double(share) ?? 0)), "\(share)")
            #expect(value.low == value.value && value.high >= value.value)
        }
    }

    @Test func nothingHasNoQuantile() throws {
        let released = try exactly(
            [.quantile(histogram: 1, at: .zero)], [.number(1), .histogram([:])],
            shapes: [.number, .histogram(grid(leaves: 40))])
        #expect(released == [nil])
    }

    @Test(arguments: [
        ("0.5", "12.5", "12", "13"), ("0.25", "12.25", "12", "13"), ("0.75", "12.75", "12", "13"),
        ("0", "12.0156", "12", "13"), ("1", "13", "12", "13"),
    ])
    func withinALeafValuesAreSpreadEvenly(share: String, value: String, low: String, high: String) throws {
        let released = try exactly(
            [.quantile(histogram: 1, at: ExactDecimal(share))], [.number(1), .histogram([12: 64])],
            shapes: [.number, .histogram(grid(leaves: 40, .intervals))])
        let found = try #require(released[0])
        #expect([found.value, found.low, found.high].map(\.description) == [value, low, high])
    }

    @Test func betweenTwoValuesTheIntervalHoldsBoth() throws {
        let released = try exactly(
            [.quantile(histogram: 1, at: ExactDecimal("0.5")), .quantile(histogram: 1, at: ExactDecimal(1))],
            [.number(1), .histogram([3: 2, 9: 2])], shapes: [.number, .histogram(grid(leaves: 40))])
        #expect(released.map { $0?.value } == [ExactDecimal(3), ExactDecimal(9)])
        #expect(released.map { $0?.high } == [ExactDecimal(9), ExactDecimal(9)])
    }

    @Test func nothingIsShownAboveTheUpperBound() throws {
        let narrow = try HistogramGrid(
            leaves: 3, lower: ExactDecimal("-1.5"), width: ExactDecimal("0.75"), upper: ExactDecimal("0.6"),
            isDiscrete: .intervals, weight: 1)
        let released = try exactly(
            [.quantile(histogram: 1, at: ExactDecimal(1))], [.number(1), .histogram([2: 5])],
            shapes: [.number, .histogram(narrow)])
        #expect(released[0]?.value.description == "0.6" && released[0]?.high.description == "0.6")
    }

    @Test func quantilesOfOneHistogramShareTheirNoiseAndRise() throws {
        let measures = try Self.shares.map { MeasureSpec.quantile(histogram: 1, at: try ExactDecimal($0)) }
        for row in try noisy(measures, weights(skewedLeaves(400, of: 1_000, seed: 5)), leaves: 1_000, groups: 60) {
            let values = row.measures.compactMap { $0?.value }
            #expect(values.count == Self.shares.count)
            #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
            #expect(row.measures.allSatisfy { $0.map { $0.low <= $0.value && $0.value <= $0.high } ?? false })
        }
    }

    @Test func theSameSeedAndDataGiveTheSameRelease() throws {
        let measures = [MeasureSpec.quantile(histogram: 1, at: try ExactDecimal("0.5")), .count(quantity: 0)]
        let data = weights(skewedLeaves(50, of: 1_000, seed: 5))
        let (one, two) = try (
            noisy(measures, data, leaves: 1_000, groups: 20), noisy(measures, data, leaves: 1_000, groups: 20)
        )
        #expect(one == two)
        #expect(try one != noisy(measures, data, leaves: 1_000, groups: 20, seed: 2))
    }

    @Test func aGroupThatNobodyIsInStillHasAnHonestQuantile() throws {
        let measures = [MeasureSpec.quantile(histogram: 1, at: try ExactDecimal("0.5"))]
        let rows = try noisy(measures, [:], leaves: 100, groups: 100)
        let intervals = rows.compactMap { $0.measures[0] }
        #expect(intervals.count == 100)
        #expect(intervals.count { $0.low == .zero && $0.high == ExactDecimal(99) } >= 90)
    }

    @Test func muchDataIsReadClosely() throws {
        let values = skewedLeaves(20_000, of: 1_000, seed: 8)
        let measures = try ["0.1", "0.5", "0.9"].map { MeasureSpec.quantile(histogram: 1, at: try ExactDecimal($0)) }
        for row in try noisy(measures, weights(values), leaves: 1_000, groups: 20) {
            for (share, value) in zip([0.1, 0.5, 0.9], row.measures) {
                let value = try #require(value)
                #expect(abs(value.value.double - Double(reference(values, share))) <= 12)
                #expect(value.high.double - value.low.double <= 30)
            }
        }
    }

    private func noisy(
        _ measures: [MeasureSpec], _ weights: [Int: BigInt], leaves: Int, groups: Int, seed: UInt64 = 1
    ) throws -> [ReleasedRow] {
        let histogram = QuantitySpec(name: "h", perGroupBound: 2, shape: .histogram(try grid(leaves: leaves)))
        let plan = try plan("1", "0", .laplace, specs(1) + [histogram], selects: false)
        let rows = (0..<groups).map {
            ExactRow(keys: ["\($0)"], quantities: [.number(50), .histogram(weights)])
        }
        return try Anonymiser(
            plan: plan, keys: [.text], measures: measures, publicGroups: names(groups), random: SeededBits(seed)
        ).release(ExactTable(rows: rows)).rows
    }
}
