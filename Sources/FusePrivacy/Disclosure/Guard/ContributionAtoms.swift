import BigInt

/// The units of some tables, put together where all published numbers of one kind take them alike.
struct ContributionAtoms {
    /// How many units each atom has.
    private(set) var sizes: [Int] = []
    /// For each published number, the atoms in it.
    private var members: [[Int]]

    init(_ tables: [DisclosedTable], _ kind: DisclosedTable.Kind) {
        var contributions: [RecordKey: [Contribution]] = [:]
        var numbers = 0
        for table in tables {
            let places = table.kinds.indices.filter { table.kinds[$0] == kind }
            for cell in table.cells {
                for place in places {
                    for (unit, values) in cell.contributions where !values[place].isZero {
                        contributions[unit, default: []].append(Contribution(number: numbers, amount: values[place]))
                    }
                    numbers += 1
                }
            }
        }
        members = Array(repeating: [], count: numbers)
        var atoms: [[Int]: Int] = [:]
        // In one order, so that the same tables take the same way through the same arithmetic.
        for (_, amounts) in contributions.sorted(by: { $0.key.bits < $1.key.bits }) {
            for pattern in Self.patterns(amounts) { count(pattern, &atoms) }
        }
    }

    private struct Contribution {
        let number: Int
        let amount: BigInt
    }

    /// The published numbers that have a part of one unit in common, for each part: from the least amount upwards each further one is a
    /// part of the numbers that have it; amounts below zero likewise.
    private static func patterns(_ amounts: [Contribution]) -> [[Int]] {
        Set(amounts.map(\.amount)).sorted().map { level in
            amounts.filter { level.signum() > 0 ? $0.amount >= level : $0.amount <= level }.map(\.number)
        }
    }

    private mutating func count(_ pattern: [Int], _ atoms: inout [[Int]: Int]) {
        if let atom = atoms[pattern] {
            sizes[atom] += 1
            return
        }
        atoms[pattern] = sizes.count
        for number in pattern { members[number].append(sizes.count) }
        sizes.append(1)
    }

    /// How far atoms may differ from their sizes for all that the numbers say.
    var system: LinearSystem {
        var system = LinearSystem()
        for size in sizes { _ = system.add(LinearVariable(lower: BigInt(-size), upper: nil)) }
        var known: Set<[Int]> = []
        for row in members where known.insert(row).inserted { system.add(LinearRow(terms: row.map { ($0, 1) })) }
        return system
    }
}
