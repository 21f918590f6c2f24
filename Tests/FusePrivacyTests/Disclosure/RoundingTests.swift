import BigInt
import Testing

@testable import FusePrivacy

@Suite struct RoundingTests {
    @Test(arguments: 0..<60)
    func controlledRoundingKeepsSumsAndGoesToNextMultiples(seed: UInt64) throws {
        let shapes: [([Int], [[Int]])] = [
            ([3, 4], Margins.cube.sets(2)), ([2, 3, 2], Margins.rollup.sets(3)), ([3, 3], [[0], [1]]),
            ([4], [[0], [0], []]),
        ]
        let (sizes, sets) = shapes[Int(seed) % shapes.count]
        let table = try CountTable.random(sizes, sets, minimum: 7, seed: seed).cellTable()
        let graph = try #require(RoundingGraph(table))
        let exact = (0..<table.count).map { table.value($0, 0) }
        var bits = RandomBits(SeededBits(seed))
        let rounded = try #require(ControlledRounding.rounded(exact, graph, base: 5, &bits))
        #expect(zip(exact, rounded).allSatisfy { abs($0 - $1) < 5 && $1.isMultiple(of: 5) }, "seed \(seed)")
        for relation in table.relations {
            #expect(rounded[relation.total] == relation.parts.reduce(0) { $0 + rounded[$1] }, "seed \(seed)")
        }
    }

    /// The mean of 4,000 roundings of base 5 is within 5 standard errors, 5 · 2.5 / √4000 < 0.2; false alarms below one in 100,000.
    @Test func controlledRoundingHasNoBias() throws {
        let table = try CountTable.random([3, 3], Margins.cube.sets(2), minimum: 7, seed: 3).cellTable()
        let graph = try #require(RoundingGraph(table))
        let exact = (0..<table.count).map { table.value($0, 0) }
        var sums = exact.map { _ in BigInt(0) }
        var bits = RandomBits(SeededBits(11))
        for _ in 0..<4_000 {
            let rounded = try #require(ControlledRounding.rounded(exact, graph, base: 5, &bits))
            for index in sums.indices { sums[index] += rounded[index] }
        }
        #expect(zip(sums, exact).allSatisfy { abs($0 - 4_000 * $1) < 800 })
    }

    @Test func cellsInThreeSumsAreRoundedOnTheirOwn() throws {
        let table = try CountTable.random([2, 2, 2], Margins.cube.sets(3), minimum: 7, seed: 3).cellTable()
        #expect(RoundingGraph(table) == nil)
        let rounding = try BaseRounding(base: 5, method: .controlledRandom)
        let finished = FinishedValues(table, rounding, SeededBits(1))
        #expect(finished.steps == [.independentRounding])
        #expect(zip(finished.values, table.cells).allSatisfy { abs($0[0] - $1.values[0].value) < 5 })
    }

    @Test(arguments: [(12, 10, 15), (-12, -15, -10), (10, 10, 10)])
    func randomRoundingTakesBothNextMultiplesWithTheRightOdds(value: Int, lower: Int, upper: Int) {
        var bits = RandomBits(SeededBits(2))
        var counts: [BigInt: Int] = [:]
        for _ in 0..<5_000 { counts[RandomRounding(base: 5).rounded(BigInt(value), &bits), default: 0] += 1 }
        let expected = lower == upper ? 5_000 : 1_000 * (value - lower)
        #expect(Set(counts.keys).isSubset(of: [BigInt(lower), BigInt(upper)]))
        // Five standard errors of 5,000 draws are 5 · √(5000 · 0.24) = 173.
        #expect(abs(counts[BigInt(upper), default: 0] - expected) < 174)
    }
}
