import BigInt
import Testing

@testable import FusePrivacy

@Suite struct CellTableTests {
    @Test func totalsAndNullsAreToldApartByTheirGroupingSet() throws {
        let table = try table([[0], []], [(0, [nil], 12), (0, ["a"], 30), (1, [nil], 42)])
        #expect(table.relations.count == 1)
        #expect(table.relations[0].total == 2 && table.relations[0].parts == [0, 1])
    }

    @Test func setsWithoutTheirCommonTotalHaveAHiddenOne() throws {
        let cells: [(Int, [String?], Int)] = [
            (0, ["a", nil], 20), (0, ["b", nil], 25), (1, [nil, "x"], 30), (1, [nil, "y"], 15),
        ]
        let table = try table([[0], [1]], cells)
        #expect(table.hidden.map(\.units) == [45])
        #expect(table.relations.map(\.total) == [4, 4])
    }

    @Test func aGroupingSetThatIsGivenTwiceIsThePartOfItsCopy() throws {
        let table = try table([[0], [0]], [(0, ["a"], 20), (1, ["a"], 20)])
        #expect(table.relations.map(\.total) == [0] && table.relations.map(\.parts) == [[1]])
    }

    @Test(
        arguments: [
            [(0, ["a"], 20), (0, ["a"], 20), (1, [nil], 40)], [(0, ["a"], 20), (1, [nil], 21)], [(0, ["a"], 20)],
            [(0, ["a"], 20), (1, ["a"], 20)], [(0, ["a"], 20), (2, [nil], 20)], [(0, ["a", "b"], 20), (1, [nil], 20)],
            [(0, ["a"], -1), (1, [nil], -1)],
        ] as [[(Int, [String?], Int)]])
    func cellsThatContradictTheTableAreRefused(cells: [(Int, [String?], Int)]) {
        #expect(throws: PrivacyError(.malformedTable, "")) { try table([[0], []], cells) }
    }

    @Test func groupingSetsInACycleAreRefusedUnlessTheSetOfAllKeysIsThere() throws {
        let pairs = [[0, 1], [1, 2], [0, 2]]
        #expect(throws: PrivacyError(.malformedTable, "")) { try table(pairs, []) }
        #expect(try table([[0, 1, 2]] + pairs, []).cells.isEmpty)
    }

    @Test func sharedUnitsArePublishedOverRollupsOnly() throws {
        #expect(throws: PrivacyError(.malformedTable, "")) { try table(Margins.cube.sets(2), [], .severalCells) }
        let rollup = try table([[0], []], [(0, ["a"], 20), (0, ["b"], 20), (1, [nil], 30)], .severalCells)
        #expect(rollup.cells.count == 3)
        #expect(throws: PrivacyError(.malformedTable, "")) {
            try table([[0], []], [(0, ["a"], 20), (0, ["b"], 20), (1, [nil], 19)], .severalCells)
        }
    }

    @Test func nothingOfATableIsPrinted() throws {
        let table = try table([[]], [(0, [], 4_711)])
        let key = CellKey(4_711)
        for text in ["\(table)", "\(table.cells)", "\(table.cells[0].values)", "\(key)", String(reflecting: table)] {
            #expect(!text.contains("4711"))
        }
    }

    private func table(
        _ sets: [[Int]], _ cells: [(Int, [String?], Int)], _ membership: UnitMembership = .oneCell
    ) throws -> CellTable {
        let keys = sets.flatMap { $0 }.max().map { $0 + 1 } ?? 0
        return try CellTable(
            keys: keys, groupingSets: sets, measures: [TableMeasure(.units)], membership: membership,
            absent: .impossible,
            cells: cells.map { set, keys, count in
                TableCell(set: set, keys: keys, units: BigInt(count), values: [CellValue(BigInt(count))])
            })
    }
}
