@testable import FusePrivacy

/// The random tables that attacks are tried on.
enum AttackedTables {
    static let minimum = 10
    /// Those that planted faults are tried on.
    static let sample = 0..<40

    /// Sizes of keys, and the margins that are published.
    static let shapes: [(sizes: [Int], sets: [[Int]])] = [
        ([3, 4], Margins.cube.sets(2)), ([4, 5], Margins.cube.sets(2)), ([4, 4], Margins.rollup.sets(2)),
        ([3, 3, 2], Margins.cube.sets(3)), ([2, 3, 4], Margins.cube.sets(3)), ([2, 3, 3], Margins.rollup.sets(3)),
        ([4, 4], [[0, 1], [0], [1]]), ([3, 2, 3], [[0, 1, 2], [0, 1], [1, 2]]),
    ]

    static func table(_ seed: Int) -> CountTable {
        let shape = shapes[seed % shapes.count]
        return CountTable.random(shape.sizes, shape.sets, minimum: minimum, seed: UInt64(seed))
    }

    static func rules(
        minimum: Int = minimum, complementary: ComplementaryRule = .standard
    ) throws -> DisclosureRules {
        try DisclosureRules(minimumUnits: minimum, complementary: complementary, finish: .exact)
    }

    static func report(_ table: CountTable, _ control: DisclosureControl) throws -> AttackReport {
        AttackReport(table, try applied(control, table.cellTable()), minimum: minimum)
    }

    /// What is recovered from a sample of them together.
    static func sweep(_ control: DisclosureControl) throws -> AttackTotals {
        var totals = AttackTotals()
        for seed in sample { totals.add(try report(table(seed), control)) }
        return totals
    }
}

/// What was recovered from several tables.
struct AttackTotals {
    var published = 0
    var reckoned = 0
    var bounded = 0

    mutating func add(_ report: AttackReport) {
        published += report.published
        reckoned += report.reckoned
        bounded += report.bounded
    }
}
