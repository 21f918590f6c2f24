import BigInt

@testable import FusePrivacy

/// Tables over units that are numbers, for the guard.
enum GuardedTables {
    /// A table of counts of units: each cell by its units.
    static func units(_ cells: [some Sequence<Int>]) -> DisclosedTable {
        DisclosedTable(
            kinds: [.units],
            cells: cells.map { cell in
                DisclosedCell(contributions: Dictionary(uniqueKeysWithValues: cell.map { (key($0), [1]) }))
            })
    }

    /// A table of units and their rows: each cell by how many rows its units have.
    static func rows(_ cells: [[Int: Int]]) -> DisclosedTable {
        DisclosedTable(
            kinds: [.units, .counts],
            cells: cells.map { cell in
                DisclosedCell(
                    contributions: Dictionary(uniqueKeysWithValues: cell.map { (key($0.key), [1, BigInt($0.value)]) }))
            })
    }

    private static func key(_ unit: Int) -> RecordKey { RecordKey(UInt64(unit) &* 0x9E37_79B9_7F4A_7C15) }
}
