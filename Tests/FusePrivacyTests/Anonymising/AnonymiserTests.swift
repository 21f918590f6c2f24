import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct AnonymiserTests {
    static let rows = [
        ExactRow(keys: ["b"], quantities: [900, 90_000]), ExactRow(keys: [nil], quantities: [700, -7_000]),
        ExactRow(keys: [""], quantities: [800, 0]), ExactRow(keys: ["a"], quantities: [60, 1]),
        ExactRow(keys: ["é"], quantities: [600, 5]), ExactRow(keys: ["e\u{301}"], quantities: [500, 5]),
    ]
    static let measures: [MeasureSpec] = [.count(quantity: 0), .sum(quantity: 1, scale: 2)]

    @Test func noiseDoesNotDependOnTheOrderOfTheEngine() throws {
        let plan = try plan("2", "1e-6", .gaussian, specs(1, 100))
        let one = try release(plan, Self.rows)
        #expect(try one.rows == release(plan, Self.rows.reversed()).rows)
        #expect(one.rows.count == 6)
        #expect(try one.rows != release(plan, Self.rows, seed: 2).rows)
    }

    @Test func rowsAreOrderedByNullThenBytes() throws {
        let release = try release(plan("2", "1e-6", .laplace, specs(1, 100)), Self.rows)
        let keys = release.rows.map { $0.keys[0].map { Array($0.utf8) } }
        #expect(keys == [nil, [], Array("a".utf8), Array("b".utf8), Array("e\u{301}".utf8), Array("é".utf8)])
    }

    @Test func theSameGroupTwiceIsRefused() throws {
        let plan = try plan("2", "1e-6", .gaussian, specs(1, 100))
        #expect(throws: PrivacyError(.malformedTable, "")) { try release(plan, Self.rows + [Self.rows[0]]) }
    }

    @Test(arguments: [
        ExactRow(keys: [], quantities: [1, 1]), ExactRow(keys: ["x"], quantities: [1]),
        ExactRow(keys: ["x"], quantities: [-1, 1]),
    ])
    func aRowOfAnotherShapeIsRefused(row: ExactRow) throws {
        let plan = try plan("2", "1e-6", .gaussian, specs(1, 100))
        #expect(throws: PrivacyError(.malformedTable, "")) { try release(plan, Self.rows + [row]) }
    }

    @Test func groupsUnderTheMinimumAreNeverReleasedWhateverTheNoise() throws {
        let plan = try plan("0.1", "0.9", .laplace, minimumGroup: 10)
        for seed in 0..<4 {
            let release = try release(
                plan, (0..<500).map { ExactRow(keys: ["\($0)"], quantities: [$0 < 250 ? 9 : 10]) },
                [.count(quantity: 0)],
                seed: UInt64(seed))
            #expect(release.rows.allSatisfy { Int($0.keys[0] ?? "") ?? 0 >= 250 })
            #expect(!release.rows.isEmpty)
        }
    }

    @Test func everyReleasedCountReachesTheThreshold() throws {
        let plan = try plan("0.5", "0.01", .gaussian, maxGroups: 2, minimumGroup: 3)
        let threshold = try #require(plan.selection?.threshold)
        let rows = (0..<300).map { ExactRow(keys: ["\($0)"], quantities: [threshold]) }
        let release = try release(plan, rows, [.count(quantity: 0)])
        #expect(release.rows.allSatisfy { $0.measures[0].map { $0.value.significand >= threshold } ?? false })
        #expect((50..<250).contains(release.rows.count))
    }

    @Test func countsAreNotShownBelowZeroAndSumsAre() throws {
        let plan = try plan("0.5", "0", .laplace, specs(1, 1, 1), selects: false)
        let release = try Anonymiser(
            plan: plan, keys: [.text], measures: [.count(quantity: 1), .sum(quantity: 2, scale: 0)],
            publicGroups: names(400),
            random: SeededBits(5)
        ).release(uniformTable(400, [1_000, 0, 0]))
        let counts = release.rows.compactMap { $0.measures[0] }
        let sums = release.rows.compactMap { $0.measures[1] }
        #expect(counts.count == 400 && sums.count == 400)
        #expect(counts.allSatisfy { $0.low >= .zero && $0.value >= .zero && $0.high >= .zero })
        #expect(sums.contains { $0.value < .zero })
    }

    @Test func measuresMustFitThePlan() throws {
        let plan = try plan("1", "1e-6", .laplace, specs(1, 5))
        let mean = MeasureSpec.mean(
            sum: 1, count: 0, centre: .zero, lower: ExactDecimal(2), upper: ExactDecimal(1), scale: 0)
        for measure in [.count(quantity: 2), .sum(quantity: -1, scale: 0), .sum(quantity: 1, scale: -1), mean] {
            #expect(throws: PrivacyError(.invalidMeasure, "")) { try release(plan, Self.rows, [measure]) }
        }
    }

    @Test func exactRowsPrintNothing() {
        #expect("\(Self.rows[0])" == "<redacted>")
        #expect(String(reflecting: Self.rows[0]) == "<redacted>")
        var dumped = ""
        dump(Self.rows[0], to: &dumped)
        #expect(!dumped.contains("900"))
    }

    private func release(
        _ plan: NoisePlan, _ rows: [ExactRow], _ measures: [MeasureSpec] = AnonymiserTests.measures, seed: UInt64 = 1
    ) throws -> Release {
        try Anonymiser(plan: plan, keys: [.text], measures: measures, random: SeededBits(seed))
            .release(ExactTable(rows: rows))
    }
}
