import BigInt

@testable import FusePrivacy

/// A table of visits for tests, in which units can be in several cells.
struct SharedUnits: Sendable {
    let sizes: [Int]
    let groupingSets: [[Int]]
    /// The visits of each unit by position: how many rows.
    let visits: [[[Int]: Int]]

    /// The visits as if they were units, for an attacker who reckons with sums.
    var rows: CountTable {
        let counts = visits.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
        return CountTable(sizes: sizes, groupingSets: groupingSets, counts: counts)
    }

    /// How many units have a row in one of the places.
    func units(_ places: [[Int?]]) -> Int {
        visits.count { unit in
            unit.keys.contains { position in places.contains { zip(position, $0).allSatisfy { $1 == nil || $0 == $1 } }
            }
        }
    }

    func cellTable(publishesUnits: Bool) throws -> CellTable {
        let rows = rows
        let cells = groupingSets.indices.flatMap { set in
            rows.places(set).map { place in
                let units = BigInt(units([place]))
                let values = [CellValue(BigInt(rows.count(place)))] + (publishesUnits ? [CellValue(units)] : [])
                return TableCell(set: set, keys: place.map { $0.map { "\($0)" } }, units: units, values: values)
            }
        }
        return try CellTable(
            keys: sizes.count, groupingSets: groupingSets,
            measures: [TableMeasure(.frequency)] + (publishesUnits ? [TableMeasure(.units)] : []),
            membership: .severalCells, absent: .impossible, cells: cells)
    }

    static func random(_ sizes: [Int], _ sets: [[Int]], seed: UInt64) -> SharedUnits {
        var bits = RandomBits(SeededBits(seed))
        let positions = CountTable.positions(sizes)
        let odds = positions.map { _ in 1 + below(8, &bits) }
        let visits = (0..<40).map { _ in
            var unit: [[Int]: Int] = [:]
            for (position, odds) in zip(positions, odds) where below(16, &bits) < odds {
                unit[position] = 1 + below(3, &bits)
            }
            return unit
        }
        return SharedUnits(sizes: sizes, groupingSets: sets, visits: visits)
    }
}
