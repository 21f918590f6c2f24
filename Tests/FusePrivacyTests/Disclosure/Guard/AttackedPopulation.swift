import BigInt

@testable import FusePrivacy

/// A random population with two keys, of which one pair of values is rare, and random queries over it.
struct AttackedPopulation {
    private let minimum: Int
    private var random: SeededBits
    /// By unit: both keys and a number to filter by.
    private let units: [(first: Int, second: Int, number: Int)]

    init(seed: UInt64, minimum: Int) {
        self.minimum = minimum
        var random = SeededBits(seed)
        var units: [(first: Int, second: Int, number: Int)] = []
        for first in 0..<2 {
            for second in 0..<3 {
                let count =
                    first == 0 && second == 0
                    ? Int.random(in: 1..<minimum, using: &random) : Int.random(in: 5...9, using: &random)
                units += (0..<count).map { _ in (first, second, Int.random(in: 0..<20, using: &random)) }
            }
        }
        (self.units, self.random) = (units, random)
    }

    /// The tables that leave, out of so many queries.
    mutating func released(
        _ queries: Int, mayLeave: (DisclosedTable, [DisclosedTable]) throws -> Bool
    ) throws -> [DisclosedTable] {
        var left: [DisclosedTable] = []
        for _ in 0..<queries {
            let table = try query()
            if try mayLeave(table, left) { left.append(table) }
        }
        return left
    }

    /// A filter and a grouping at random, protected as a table by itself.
    private mutating func query() throws -> DisclosedTable {
        let least = Int.random(in: 0..<4, using: &random)
        let sets =
            [[[]], [[0]], [[1]], [[0, 1]], [[], [0]], [[], [0], [0, 1]]].randomElement(using: &random) ?? [[]]
        let form = UnitTable.Form(
            keys: 2, groupingSets: sets,
            quantities: [UnitQuantity(.units, measure: try TableMeasure(.units))], absent: .empty)
        let rows = units.enumerated().filter { $0.element.number >= least }.flatMap { index, unit in
            sets.enumerated().map { number, set in
                let keys = [unit.first, unit.second].enumerated().map { set.contains($0) ? "\($1)" : nil }
                return UnitRow(set: number, keys: keys, unit: RecordKey(UInt64(index)), values: [1])
            }
        }
        let table = try UnitTable(form, rows: rows)
        let rules = try DisclosureRules(minimumUnits: minimum, dominance: nil, percentRule: nil, finish: .exact)
        let controlled = try table.controlled(
            by: DisclosureControl(rules: rules), random: SeededBits(1)
        ) { SeededBits($0.bits) }
        return table.disclosed(in: controlled)
    }

    /// How many sums and differences of up to four published cells are the number of a group below the minimum.
    func recovered(from tables: [DisclosedTable]) -> Int {
        let cells = Set(tables.flatMap(\.cells).map { Set($0.contributions.keys.map { Int($0.bits) }) })
            .sorted { $0.sorted().lexicographicallyPrecedes($1.sorted()) }
        return combinations(of: cells, upTo: 4)
    }

    private func combinations(of cells: [Set<Int>], upTo most: Int) -> Int {
        var found = 0
        func extend(_ sum: [Int], _ next: Int, _ used: Int) {
            if used > 0 {
                let told = sum.filter { $0 != 0 }
                if !told.isEmpty, told.count < minimum, Set(told.map { $0 > 0 }).count == 1 { found += 1 }
            }
            guard used < most else { return }
            for cell in next..<cells.count {
                for sign in used == 0 ? [1] : [1, -1] {
                    var longer = sum
                    for unit in cells[cell] { longer[unit] += sign }
                    extend(longer, cell + 1, used + 1)
                }
            }
        }
        extend(units.map { _ in 0 }, 0, 0)
        return found
    }
}
