import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct PerturbationTableTests {
    @Test(arguments: [
        ("2", 5, 1), ("2", 5, 4), ("1.5", 3, 3), ("0.3", 4, 1), ("25", 5, 1), ("6.25", 9, 10), ("12", 20, 5),
    ])
    func rowsHaveMeanZeroAndTheVarianceExactlyAndKeepTheirBounds(variance: String, deviation: Int, least: Int) throws {
        let wanted = Fraction(try ExactDecimal(variance))
        let table = try PerturbationTable(
            variance: ExactDecimal(variance), maximumDeviation: deviation, leastShown: least)
        #expect(table.rows[0].weights.map(\.deviation) == [0])
        for (count, row) in table.rows.enumerated() {
            #expect(row.mean.isZero, "count \(count)")
            for entry in row.weights {
                let shown = count + entry.deviation
                #expect(abs(entry.deviation) <= deviation && (shown == 0 || shown >= least), "count \(count)")
            }
        }
        #expect(table.rows[table.rows.count - 1].variance == wanted)
        #expect(table.row(1_000_000) == table.rows[table.rows.count - 1])
    }

    /// A count of 1 that may become 0 or at least 3 has variance 2 at least: 0 two times of three, 3 else.
    @Test func smallCountsHaveTheNearestPossibleVariance() throws {
        let table = try PerturbationTable(variance: ExactDecimal("0.5"), maximumDeviation: 4, leastShown: 3)
        #expect(table.rows[1].weights.map(\.deviation) == [-1, 2])
        #expect(table.rows[1].weights.map(\.weight) == [2, 1])
        #expect(table.rows[1].variance == Fraction(2))
    }

    @Test func rowsOfLargeCountsFallOffOnBothSides() throws {
        let row = try PerturbationTable(variance: ExactDecimal(2), maximumDeviation: 5).row(100)
        let weights = row.weights.map(\.weight)
        #expect(weights.count == 11)
        #expect(zip(weights.prefix(6), weights.prefix(6).dropFirst()).allSatisfy { $0 < $1 })
        #expect(zip(weights.suffix(6), weights.suffix(6).dropFirst()).allSatisfy { $0 > $1 })
    }

    /// 20,000 draws against the row by chi-square with as many degrees as deviations; false alarms below one in 10,000.
    @Test func drawsFollowTheRow() throws {
        let row = try PerturbationTable(variance: ExactDecimal(2), maximumDeviation: 3).row(50)
        var bits = RandomBits(SeededBits(9))
        var counts: [BigInt: Int] = [:]
        for _ in 0..<20_000 { counts[row.draw(&bits), default: 0] += 1 }
        let statistic = row.weights.reduce(0.0) { sum, entry in
            let expected = 20_000 * Double(entry.weight) / Double(row.total)
            let difference = Double(counts[BigInt(entry.deviation), default: 0]) - expected
            return sum + difference * difference / expected
        }
        #expect(statistic < 30)
    }

    @Test func theSameUnitsHaveTheSameNoiseInEveryTable() throws {
        let perturbation = try PerturbationTable(variance: ExactDecimal(4), maximumDeviation: 6)
        let rules = try DisclosureRules(finish: .perturbed(perturbation))
        var shown: Set<BigInt> = []
        for others in [[], [(30, 5)], [(90, 77), (41, 12)]] as [[(Int, UInt64)]] {
            let table = try table([(25, 4_711)] + others)
            let controlled = try applied(DisclosureControl(rules: rules), table)
            let cell = try #require(controlled.cells.first { $0.keys == ["0"] })
            shown.insert(try #require(cell.values?[0]))
        }
        #expect(shown.count == 1)
        #expect(CellKey(.max) + CellKey(2) == CellKey(1))
    }

    @Test func sumsAndCellsWithoutKeysAreRefused() throws {
        let perturbation = try PerturbationTable(variance: ExactDecimal(4), maximumDeviation: 6)
        let control = DisclosureControl(rules: try DisclosureRules(finish: .perturbed(perturbation)))
        let sums = SumTable.random([2, 2], [[0, 1]], seed: 1)
        #expect(throws: PrivacyError(.invalidBounds, "")) { try applied(control, sums.cellTable()) }
        let keyless = CountTable(sizes: [1], groupingSets: [[0]], counts: [[0]: 30])
        #expect(throws: PrivacyError(.malformedTable, "")) { try applied(control, keyless.cellTable()) }
    }

    @Test(arguments: [
        ("0", 5, 1), ("26", 5, 1), ("2", 0, 1), ("2", 21, 1), ("2", 5, 7), ("2", 5, 0), ("0.1234567", 5, 1),
    ])
    func numbersOutOfRangeAreRefused(variance: String, deviation: Int, least: Int) throws {
        let variance = try ExactDecimal(variance)
        #expect(throws: PrivacyError(.invalidBounds, "")) {
            try PerturbationTable(variance: variance, maximumDeviation: deviation, leastShown: least)
        }
    }

    private func table(_ groups: [(Int, UInt64)]) throws -> CellTable {
        try CellTable(
            keys: 1, groupingSets: [[0]], measures: [TableMeasure(.units)], membership: .oneCell, absent: .impossible,
            cells: groups.enumerated().map { index, group in
                TableCell(
                    set: 0, keys: ["\(index)"], units: BigInt(group.0), values: [CellValue(BigInt(group.0))],
                    key: CellKey(group.1))
            })
    }
}
