import BigInt
import Testing

@testable import FusePrivacy

/// Attacks on groups of suppressed cells: any of their sums that can be reckoned must have as many units as the minimum group.
@Suite struct GroupAttackTests {
    private static let minimum = 10

    @Test(arguments: 0..<32)
    func noSumOfSuppressedCellsHasFewUnits(seed: UInt64) throws {
        let table = CountTable.random([3, 4], Margins.cube.sets(2), minimum: Self.minimum, seed: seed)
        let groups = try groups(table, table.cellTable(), .standard)
        #expect(groups.allSatisfy { $0.reduce(0) { $0 + table.count($1) } >= Self.minimum }, "seed \(seed)")
    }

    @Test(arguments: 0..<32)
    func noSumOfSuppressedCellsHasFewUnitsIfUnitsAreInSeveralCells(seed: UInt64) throws {
        let (table, isRollup) = shared(seed)
        let groups = try groups(table.rows, table.cellTable(publishesUnits: isRollup), .standard)
        #expect(groups.allSatisfy { table.units($0) >= Self.minimum }, "seed \(seed)")
    }

    @Test func withoutComplementarySuppressionGroupsAreFound() throws {
        let found = try (0..<32).reduce(0) { sum, seed in
            let (table, isRollup) = shared(UInt64(seed))
            let groups = try groups(table.rows, table.cellTable(publishesUnits: isRollup), .none)
            return sum + groups.count { table.units($0) < Self.minimum }
        }
        #expect(found > 10)
    }

    private func shared(_ seed: UInt64) -> (SharedUnits, isRollup: Bool) {
        let isRollup = seed % 2 == 0
        let sets = isRollup ? Margins.rollup.sets(2) : Margins.cube.sets(2)
        return (SharedUnits.random([3, 3], sets, seed: seed), isRollup)
    }

    /// All sets of suppressed cells of the finest grouping set whose sum follows from published cells.
    private func groups(
        _ table: CountTable, _ exact: CellTable, _ complementary: ComplementaryRule
    ) throws -> [[[Int?]]] {
        let rules = try DisclosureRules(
            minimumUnits: Self.minimum, complementary: complementary, finish: .exact)
        let cells = try applied(DisclosureControl(rules: rules), exact).cells
        let hidden = Set(cells.filter { $0.values == nil }.map { [$0.set.description] + $0.keys })
        func isHidden(_ set: Int, _ place: [Int?]) -> Bool {
            hidden.contains([set.description] + place.map { $0.map { "\($0)" } })
        }
        let attacker = TableAttacker(table, isPublished: { !isHidden($0, $1) }, ceiling: 1_000)
        let inner = table.places(0).filter { isHidden(0, $0) }
        return (1..<(1 << inner.count)).map { bits in inner.indices.filter { bits >> $0 & 1 == 1 }.map { inner[$0] } }
            .filter { attacker.isReckonable($0) }
    }
}
