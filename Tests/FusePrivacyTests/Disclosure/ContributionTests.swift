import BigInt
import Testing

@testable import FusePrivacy

/// What is publicly known of contributions binds sums to counts of units.
@Suite struct ContributionTests {
    @Test(arguments: 0..<40)
    func boundsOfContributionsAreThoseOfAllPossiblePairs(seed: UInt64) throws {
        var bits = RandomBits(SeededBits(seed))
        let units = (0..<2).map { _ in 1 + below(6, &bits) }
        let range = 2...(3 + below(4, &bits))
        let sums = units.map { count in (0..<count).reduce(0) { sum, _ in sum + 2 + below(range.count, &bits) } }
        let found = try bounds(units, sums, range)
        let possible = possibleSums(units.reduce(0, +), sums.reduce(0, +), range)
        #expect(found.lowerBound <= possible.lowerBound && possible.upperBound <= found.upperBound, "seed \(seed)")
        // Whole units and fractions of units differ by less than what one of them gives.
        #expect(possible.lowerBound - found.lowerBound < range.upperBound, "seed \(seed)")
        #expect(found.upperBound - possible.upperBound < range.upperBound, "seed \(seed)")
    }

    @Test func contributionsThatContradictTheirMeasureAreRefused() throws {
        for (kind, range) in [
            (TableMeasure.Kind.units, BigInt(1)...1), (.frequency, -1...1), (.magnitude, -1...1),
            (.signedMagnitude, 0...1),
        ] {
            #expect(throws: PrivacyError(.invalidBounds, "")) { try TableMeasure(kind, contribution: range) }
        }
        let measure = try TableMeasure(.magnitude, contribution: 0...5)
        let cell = TableCell(set: 0, keys: [], units: 2, values: [CellValue(11, largest: [6, 5])])
        #expect(throws: PrivacyError(.malformedTable, "")) {
            try CellTable(
                keys: 0, groupingSets: [[]], measures: [measure], membership: .oneCell, absent: .impossible,
                cells: [cell])
        }
    }

    /// What the first of two sums can be, by trying all pairs.
    private func possibleSums(_ units: Int, _ sum: Int, _ range: ClosedRange<Int>) -> ClosedRange<Int> {
        let possible = (1..<units).flatMap { first in
            (0...sum).filter { value in
                let rest = units - first
                return (first * range.lowerBound...first * range.upperBound).contains(value)
                    && (rest * range.lowerBound...rest * range.upperBound).contains(sum - value)
            }
        }
        return (possible.min() ?? 0)...(possible.max() ?? 0)
    }

    private func bounds(_ units: [Int], _ sums: [Int], _ range: ClosedRange<Int>) throws -> ClosedRange<Int> {
        let contribution = BigInt(range.lowerBound)...BigInt(range.upperBound)
        let cells = zip(units + [units.reduce(0, +)], sums + [sums.reduce(0, +)]).enumerated().map { index, numbers in
            TableCell(
                set: index == 2 ? 1 : 0, keys: [index == 2 ? nil : "\(index)"], units: BigInt(numbers.0),
                values: [CellValue(BigInt(numbers.1))])
        }
        let table = try CellTable(
            keys: 1, groupingSets: [[0], []], measures: [TableMeasure(.magnitude, contribution: contribution)],
            membership: .oneCell, absent: .impossible, cells: cells)
        let model = AttackModel(rules: try AttackedTables.rules(), table: table)
        let unknowns = model.unknowns(open: [0, 1])
        let variable = try #require(unknowns.places[AttackUnknown(block: .measure(0), cell: 0)])
        let found = try LinearBounds.program(unknowns.system, variable)
        return sums[0] + found.lowerBound...sums[0] + found.upperBound
    }
}
