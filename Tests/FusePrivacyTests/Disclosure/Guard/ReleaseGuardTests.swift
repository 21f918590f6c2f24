import BigInt
import Testing

@testable import FusePrivacy

@Suite("A table beside those that left before")
struct ReleaseGuardTests {
    private let released = ReleaseGuard(minimumUnits: 10)

    private func isolation(_ table: DisclosedTable, _ earlier: DisclosedTable...) throws -> Isolation? {
        try released.isolation(by: table, besides: earlier)
    }

    @Test("a filter that differs by fewer units than the minimum isolates them, one that differs by more does not")
    func filters() throws {
        let whole = GuardedTables.units([0..<100])
        for missing in 1...9 {
            #expect(try isolation(GuardedTables.units([missing..<100]), whole) == .withEarlier(0))
        }
        for missing in [10, 11, 50, 90] {
            #expect(try isolation(GuardedTables.units([missing..<100]), whole) == nil)
        }
        #expect(try isolation(whole, whole) == nil)
    }

    @Test("a filter that exchanges few units for others leaves each of them among as many")
    func exchanges() throws {
        let whole = GuardedTables.units([0..<100])
        // 3 left and 3 came: only the difference of the two groups is known, and either may be larger.
        #expect(try isolation(GuardedTables.units([3..<103]), whole) == nil)
    }

    @Test("a day more isolates those who have rows on it")
    func dayMore() throws {
        let before = Dictionary(uniqueKeysWithValues: (0..<60).map { ($0, 1 + $0 % 3) })
        for few in [1, 4, 9] {
            let after = before.mapValues { $0 }.merging(
                Dictionary(uniqueKeysWithValues: (0..<few).map { ($0, 9) }), uniquingKeysWith: { $1 })
            #expect(try isolation(GuardedTables.rows([after]), GuardedTables.rows([before])) == .withEarlier(0))
        }
        let after = before.mapValues { $0 + 1 }
        #expect(try isolation(GuardedTables.rows([after]), GuardedTables.rows([before])) == nil)
    }

    @Test("a total that has few units beside the cells of another table isolates them")
    func margins() throws {
        let cells = GuardedTables.units([0..<30, 30..<60, 60..<90])
        #expect(try isolation(GuardedTables.units([0..<93]), cells) == .withEarlier(0))
        #expect(try isolation(GuardedTables.units([0..<90]), cells) == nil)
        #expect(try isolation(GuardedTables.units([0..<57]), cells) == .withEarlier(0))
        #expect(try isolation(GuardedTables.units([0..<60]), cells) == nil)
        #expect(try isolation(cells, GuardedTables.units([0..<93])) == .withEarlier(0))
    }

    @Test("regions may be put together, but not with slivers")
    func regions() throws {
        let fine = GuardedTables.units([0..<25, 25..<50, 50..<75, 75..<100])
        #expect(try isolation(GuardedTables.units([0..<50, 50..<100]), fine) == nil)
        #expect(try isolation(GuardedTables.units([0..<53, 53..<100]), fine) == .withEarlier(0))
        #expect(try isolation(GuardedTables.units([0..<63, 63..<100]), fine) == nil)
    }

    @Test("what three tables tell together is found, though no two do")
    func tracker() throws {
        let (left, right) = (GuardedTables.units([0..<40]), GuardedTables.units([40..<80]))
        let all = GuardedTables.units([0..<83])
        #expect(try isolation(all, left) == nil && isolation(all, right) == nil)
        #expect(try isolation(all, left, right) == .withSeveral)
        #expect(try isolation(GuardedTables.units([0..<80]), left, right) == nil)
    }

    @Test("the same units in other groups may follow, though few are in each pair of groups")
    func otherGroups() throws {
        let byRest = GuardedTables.units((0..<8).map { rest in (0..<96).filter { $0 % 8 == rest } })
        let byThird = GuardedTables.units((0..<3).map { third in (0..<96).filter { $0 / 32 == third } })
        let byHalf = GuardedTables.units((0..<2).map { half in (0..<96).filter { $0 / 48 == half } })
        #expect(try isolation(byThird, byRest) == nil)
        #expect(try isolation(byHalf, byRest, byThird) == nil)
    }

    @Test("two measures of one cell that differ by few units isolate them")
    func measures() throws {
        func table(_ few: Int) -> DisclosedTable {
            let contributions = Dictionary(
                uniqueKeysWithValues: (0..<50).map {
                    (RecordKey(UInt64($0)), [1, 1, $0 < few ? 1 : 0].map { BigInt($0) })
                })
            return DisclosedTable(
                kinds: [.units, .counts, .counts], cells: [DisclosedCell(contributions: contributions)])
        }
        for few in [3, 45] { #expect(try isolation(table(few)) == .betweenMeasures) }
        for few in [0, 10, 25, 40, 50] { #expect(try isolation(table(few)) == nil) }
    }

    @Test("sums of the same values isolate those whose values only one of them has")
    func sums() throws {
        func table(_ units: Range<Int>) -> DisclosedTable {
            let contributions = Dictionary(
                uniqueKeysWithValues: units.map { (RecordKey(UInt64($0)), [1, BigInt(-50 + 3 * $0)]) })
            return DisclosedTable(kinds: [.units, .sums], cells: [DisclosedCell(contributions: contributions)])
        }
        #expect(try isolation(table(0..<48), table(0..<50)) == .withEarlier(0))
        #expect(try isolation(table(0..<30), table(0..<50)) == nil)
    }

    @Test("sixty thousand units in several tables are compared in seconds")
    func large() throws {
        let tables = [7, 11, 13].map { parts in
            GuardedTables.units((0..<parts).map { part in stride(from: part, to: 60_000, by: parts) })
        }
        #expect(try released.isolation(by: tables[0], besides: Array(tables[1...])) == nil)
    }

    @Test("nothing is printed of a table")
    func printing() {
        let table = GuardedTables.rows([[4711: 12]])
        for text in ["\(table)", String(reflecting: table), "\(table.cells)", "\(RecordKey(4711))"] {
            #expect(!text.contains("4711") && !text.contains("12"))
        }
    }
}
