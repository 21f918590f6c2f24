import BigInt

@testable import FusePrivacy

/// A table of counts for tests: numbers of units over so many values of each key, and which totals are published.
struct CountTable: Sendable {
    let sizes: [Int]
    let groupingSets: [[Int]]
    /// The counts over all keys by position.
    var counts: [[Int]: Int]

    /// All positions over all keys, the last key running fastest.
    static func positions(_ sizes: [Int]) -> [[Int]] {
        sizes.reduce([[]]) { heads, size in heads.flatMap { head in (0..<size).map { head + [$0] } } }
    }

    /// The positions of a grouping set; nil for keys that it lacks.
    func places(_ set: Int) -> [[Int?]] {
        let found = Set(counts.keys.map { project($0, groupingSets[set]) })
        return found.sorted { $0.map { $0 ?? -1 }.lexicographicallyPrecedes($1.map { $0 ?? -1 }) }
    }

    func project(_ position: [Int], _ set: [Int]) -> [Int?] {
        position.indices.map { set.contains($0) ? position[$0] : nil }
    }

    func count(_ place: [Int?]) -> Int {
        counts.filter { position, _ in zip(position, place).allSatisfy { $1 == nil || $0 == $1 } }
            .values.reduce(0, +)
    }

    func cellTable(absent: AbsentCells = .impossible) throws -> CellTable {
        let cells = groupingSets.indices.flatMap { set in
            places(set).map { place in
                let count = BigInt(count(place))
                return TableCell(
                    set: set, keys: place.map { $0.map { "\($0)" } }, units: count, values: [CellValue(count)])
            }
        }
        return try CellTable(
            keys: sizes.count, groupingSets: groupingSets, measures: [TableMeasure(.units)], membership: .oneCell,
            absent: absent, cells: cells)
    }
}

/// Grouping sets as SQL spells them.
enum Margins: String, Sendable, CaseIterable {
    case cube, rollup

    func sets(_ keys: Int) -> [[Int]] {
        switch self {
        case .cube:
            (0..<(1 << keys)).map { bits in (0..<keys).filter { bits >> $0 & 1 == 0 } }
        case .rollup: (0...keys).reversed().map { Array(0..<$0) }
        }
    }
}

extension CountTable {
    /// A random table in which some cells are empty and at least one has fewer units than the minimum group.
    static func random(_ sizes: [Int], _ sets: [[Int]], minimum: Int, seed: UInt64) -> CountTable {
        var bits = RandomBits(SeededBits(seed))
        var counts: [[Int]: Int] = [:]
        let positions = positions(sizes)
        for position in positions {
            switch below(10, &bits) {
            case 0: continue
            case 1: counts[position] = 1 + below(minimum - 1, &bits)
            default: counts[position] = minimum + below(5 * minimum, &bits)
            }
        }
        counts[positions[below(positions.count, &bits)]] = 1 + below(minimum - 1, &bits)
        return CountTable(sizes: sizes, groupingSets: sets, counts: counts)
    }
}

func below(_ bound: Int, _ bits: inout RandomBits) -> Int { Int(UniformInteger.below(UInt64(bound), from: &bits)) }
