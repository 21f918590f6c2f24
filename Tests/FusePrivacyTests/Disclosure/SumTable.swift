import BigInt

@testable import FusePrivacy

/// A table of sums for tests: what each unit gives to its one cell.
struct SumTable: Sendable {
    let sizes: [Int]
    let groupingSets: [[Int]]
    let contributions: [[Int]: [Int]]

    /// Its sums as if they were counts, for an attacker who tries out all tables.
    var sums: CountTable {
        CountTable(sizes: sizes, groupingSets: groupingSets, counts: contributions.mapValues { $0.reduce(0, +) })
    }

    /// What the units of a cell give, largest first.
    func contributions(_ place: [Int?]) -> [Int] {
        contributions.filter { position, _ in zip(position, place).allSatisfy { $1 == nil || $0 == $1 } }
            .values.flatMap { $0 }.sorted(by: >)
    }

    func cellTable() throws -> CellTable {
        let cells = groupingSets.indices.flatMap { set in
            sums.places(set).map { place in
                let parts = contributions(place)
                let value = CellValue(BigInt(parts.reduce(0, +)), largest: parts.prefix(2).map { BigInt($0) })
                return TableCell(
                    set: set, keys: place.map { $0.map { "\($0)" } }, units: BigInt(parts.count), values: [value])
            }
        }
        return try CellTable(
            keys: sizes.count, groupingSets: groupingSets, measures: [TableMeasure(.magnitude)], membership: .oneCell,
            absent: .impossible, cells: cells)
    }

    /// Cells of one to six units, some of whom give far more than others.
    static func random(_ sizes: [Int], _ sets: [[Int]], seed: UInt64) -> SumTable {
        var bits = RandomBits(SeededBits(seed))
        var contributions: [[Int]: [Int]] = [:]
        for position in CountTable.positions(sizes) {
            let isEven = below(4, &bits) > 0
            let count = isEven ? 4 + below(3, &bits) : 1 + below(3, &bits)
            contributions[position] = (0..<count).map { index in
                index == 0 && !isEven ? 20 + below(20, &bits) : 5 + below(5, &bits)
            }
        }
        return SumTable(sizes: sizes, groupingSets: sets, contributions: contributions)
    }
}
