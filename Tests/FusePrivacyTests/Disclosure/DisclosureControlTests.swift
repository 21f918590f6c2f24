import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct DisclosureControlTests {
    private static let counts = [[0, 0]: 3, [0, 1]: 40, [0, 2]: 33, [1, 0]: 27, [1, 1]: 58, [1, 2]: 61]

    @Test func stepsAreReportedInTheirOrder() throws {
        let finishes: [(ValueFinish, [DisclosureStep])] = [
            (.exact, []), (.standard, [.deterministicRounding]),
            (.rounded(try BaseRounding(base: 5, method: .controlledRandom)), [.controlledRounding]),
            (.perturbed(try PerturbationTable(variance: ExactDecimal(2), maximumDeviation: 4)), [.cellKeyPerturbation]),
        ]
        for (finish, steps) in finishes {
            let controlled = try apply(DisclosureRules(finish: finish), Margins.cube.sets(2))
            #expect(controlled.steps == [.primarySuppression, .complementarySuppression] + steps)
            #expect(controlled.suppressedCells == controlled.cells.count { $0.values == nil })
        }
        let alone = try apply(DisclosureRules(complementary: .none), Margins.cube.sets(2))
        #expect(alone.steps == [.primarySuppression, .deterministicRounding] && alone.suppressedCells == nil)
    }

    @Test func oneSmallCellTakesThreeOthersOfATwoWayTableWithIt() throws {
        let controlled = try apply(DisclosureRules(finish: .exact), Margins.cube.sets(2))
        let hidden = controlled.cells.filter { $0.values == nil }
        #expect(hidden.count == 4 && hidden.allSatisfy { $0.set == 0 })
        #expect(hidden.contains { $0.keys == ["0", "0"] })
    }

    @Test func aTableWithoutTotalsLosesItsSensitiveCellsOnly() throws {
        let controlled = try apply(DisclosureRules(finish: .exact), [[0, 1]])
        #expect(controlled.suppressedCells == 1)
    }

    @Test func valuesAreRoundedToTheBase() throws {
        let controlled = try apply(DisclosureRules(), [[0, 1]])
        #expect(controlled.cells.map { $0.values?.first } == [nil, 40, 35, 25, 60, 60])
    }

    @Test func theOrderInWhichCellsComeDoesNotMatter() throws {
        let table = CountTable.random([3, 4], Margins.cube.sets(2), minimum: 10, seed: 5)
        let control = DisclosureControl(rules: try DisclosureRules())
        let exact = try table.cellTable()
        let turned = try CellTable(
            keys: 2, groupingSets: exact.groupingSets, measures: exact.measures, membership: .oneCell,
            absent: .impossible, cells: exact.cells.reversed())
        #expect(try applied(control, exact).cells == applied(control, turned).cells)
    }

    @Test func emptyCellsAndFullOnesAreHiddenTogetherWithTheirTotals() throws {
        let counts = [[0, 0]: 30, [0, 1]: 0, [0, 2]: 0, [1, 0]: 30, [1, 1]: 45, [1, 2]: 50]
        let table = CountTable(sizes: [2, 3], groupingSets: Margins.cube.sets(2), counts: counts)
        let rules = try DisclosureRules(zeroCells: .protected, fullCells: .protected, finish: .exact)
        let controlled = try applied(DisclosureControl(rules: rules), table.cellTable())
        let shown = Set(controlled.cells.filter { $0.values != nil }.map { [$0.set.description] + $0.keys })
        let attacker = TableAttacker(
            table,
            isPublished: { set, place in
                shown.contains([set.description] + place.map { $0.map { "\($0)" } })
            }, least: 0, ceiling: 200)
        #expect(attacker.isPossible([0, 0], in: 0...27))
        #expect(attacker.isPossible([0, 1], in: 1...200) && attacker.isPossible([0, 2], in: 1...200))
    }

    @Test func emptyCellsThatAreNotListedCannotBeProtected() throws {
        let table = try CountTable(sizes: [2, 3], groupingSets: [[0, 1]], counts: Self.counts).cellTable(absent: .empty)
        let rules = try DisclosureRules(zeroCells: .protected)
        #expect(throws: PrivacyError(.malformedTable, "")) { try applied(DisclosureControl(rules: rules), table) }
    }

    @Test func tablesBeyondTheLimitsAreRefused() throws {
        let table = try CountTable(sizes: [2, 3], groupingSets: Margins.cube.sets(2), counts: Self.counts).cellTable()
        for limits in [
            AttackLimits(entries: 10, work: 1_000_000, trial: 1_000_000, branches: 8),
            AttackLimits(entries: 10_000, work: 10, trial: 10, branches: 8),
        ] {
            let control = DisclosureControl(rules: try DisclosureRules(), limits: limits)
            #expect(throws: PrivacyError(.malformedTable, "")) { try applied(control, table) }
        }
    }

    @Test(arguments: 0..<8) func aSearchThatIsCutShortCostsCellsAndNoProtection(seed: Int) throws {
        let table = AttackedTables.table(seed)
        let limits = AttackLimits(entries: 1_000_000, work: 1_000_000_000, trial: 10, branches: 64)
        let control = DisclosureControl(rules: try AttackedTables.rules(), limits: limits)
        #expect(try AttackedTables.report(table, control).recovered == 0, "seed \(seed)")
    }

    private func apply(_ rules: DisclosureRules, _ sets: [[Int]]) throws -> ControlledTable {
        var cells = try CountTable(sizes: [2, 3], groupingSets: sets, counts: Self.counts).cellTable().cells
        for (index, cell) in cells.enumerated() {
            cells[index] = TableCell(
                set: cell.set, keys: cell.keys.parts, units: cell.units, values: cell.values,
                key: CellKey(UInt64(index)))
        }
        let table = try CellTable(
            keys: 2, groupingSets: sets, measures: [TableMeasure(.units)], membership: .oneCell, absent: .impossible,
            cells: cells)
        return try applied(DisclosureControl(rules: rules), table)
    }
}
