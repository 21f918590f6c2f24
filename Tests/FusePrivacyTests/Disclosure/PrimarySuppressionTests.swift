import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct PrimarySuppressionTests {
    @Test(arguments: [(9, true), (10, false), (0, false)])
    func cellsBelowTheMinimumGroupAreSensitive(units: Int, isSensitive: Bool) throws {
        let found = try sensitive([cell(units, CellValue(BigInt(units)))], .units, rules())
        #expect(found.isEmpty != isSensitive)
    }

    /// Two largest of 90 in 100 are as much as the rule allows; in 99 they are more.
    @Test(arguments: [(100, false), (99, true)])
    func twoUnitsMayNotHaveMoreThanTheirShare(total: Int, isSensitive: Bool) throws {
        let rules = try rules(dominance: .standard)
        let value = CellValue(BigInt(total), largest: [50, 40])
        #expect(try sensitive([cell(10, value)], .magnitude, rules).isEmpty != isSensitive)
    }

    /// The rest of total − x₁ − x₂ must be at least 10 % of x₁: 10 of 100.
    @Test(arguments: [(160, false), (159, true), (-160, false), (-159, true)])
    func theSecondLargestMayNotEstimateTheLargest(total: Int, isSensitive: Bool) throws {
        let rules = try rules(percentRule: .standard)
        let value = CellValue(BigInt(total), largest: [100, 50])
        #expect(try sensitive([cell(10, value)], .signedMagnitude, rules).isEmpty != isSensitive)
    }

    @Test func shortfallsSayWhatMakesASumSafe() throws {
        let rules = try rules(dominance: .standard, percentRule: .standard)
        for total in 140..<200 {
            let value = CellValue(BigInt(total), largest: [100, 40])
            let shortfall = Concentration(value).shortfall(rules)
            let mended = CellValue(BigInt(total) + max(0, shortfall), largest: [100, 40])
            #expect(Concentration(mended).shortfall(rules) <= 0)
            let almost = CellValue(BigInt(total) + max(0, shortfall) - 1, largest: [100, 40])
            #expect(shortfall <= 0 || Concentration(almost).shortfall(rules) > 0)
        }
    }

    @Test(arguments: [CellVisibility.shown, .protected])
    func emptyCellsAreSensitiveIfTheyAreProtected(zeroCells: CellVisibility) throws {
        let found = try sensitive([cell(0, CellValue(0))], .units, rules(zeroCells: zeroCells))
        #expect(found.count == (zeroCells == .protected ? 1 : 0))
    }

    @Test func aCellWithAllUnitsOfATotalIsSensitiveIfTheTotalCouldHaveThemElsewhere() throws {
        let counts = [[0, 0]: 30, [0, 1]: 0, [1, 0]: 30, [1, 1]: 30]
        let table = try CountTable(sizes: [2, 2], groupingSets: [[0, 1], [0]], counts: counts).cellTable()
        let rules = try rules(zeroCells: .protected, fullCells: .protected)
        let found = PrimarySuppression(rules: rules, table: table).sensitiveCells()
        #expect(found[table.cell(0, [0, 0])]?.isFull == true)
        #expect(found[table.cell(0, [0, 1])]?.isEmpty == true)
        #expect(found.count == 2)
    }

    private func rules(
        dominance: DominanceRule? = nil, percentRule: PercentRule? = nil, zeroCells: CellVisibility = .shown,
        fullCells: CellVisibility = .shown
    ) throws -> DisclosureRules {
        try DisclosureRules(
            dominance: dominance, percentRule: percentRule, zeroCells: zeroCells, fullCells: fullCells)
    }

    private func cell(_ units: Int, _ value: CellValue) -> TableCell {
        TableCell(set: 0, keys: [], units: BigInt(units), values: [value])
    }

    private func sensitive(
        _ cells: [TableCell], _ kind: TableMeasure.Kind, _ rules: DisclosureRules
    ) throws -> [Int: SensitiveCell] {
        let table = try CellTable(
            keys: 0, groupingSets: [[]], measures: [TableMeasure(kind)], membership: .oneCell, absent: .impossible,
            cells: cells)
        return PrimarySuppression(rules: rules, table: table).sensitiveCells()
    }
}
