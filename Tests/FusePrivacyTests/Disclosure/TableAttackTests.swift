import BigInt
import Testing

@testable import FusePrivacy

/// Differences of margins, trackers, and all whole tables that agree with what is published, tried on random tables.
@Suite struct TableAttackTests {
    @Test(arguments: 0..<104)
    func noSmallCellOfARandomTableIsRecovered(seed: Int) throws {
        let table = AttackedTables.table(seed)
        let report = try AttackedTables.report(table, .init(rules: AttackedTables.rules()))
        #expect(report.recovered == 0, "seed \(seed): \(report)")
        #expect(report.suppressed > 0, "seed \(seed)")
    }

    @Test func suppressionLeavesMostOfTheTables() throws {
        var (suppressed, cells) = (0, 0)
        for seed in AttackedTables.sample {
            let report = try AttackedTables.report(
                AttackedTables.table(seed), .init(rules: AttackedTables.rules()))
            (suppressed, cells) = (suppressed + report.suppressed, cells + report.cells)
        }
        #expect(suppressed * 2 < cells)
    }

    @Test func tablesWithoutComplementarySuppressionAreRecovered() throws {
        let rules = try AttackedTables.rules(complementary: .none)
        let found = try AttackedTables.sweep(.init(rules: rules))
        #expect(found.reckoned > 10 && found.bounded > 0, "\(found)")
    }

    @Test func aThresholdOneLowerIsNoticed() throws {
        let rules = try AttackedTables.rules(minimum: AttackedTables.minimum - 1)
        let found = try AttackedTables.sweep(.init(rules: rules))
        #expect(found.published > 0 && found.bounded > 0, "\(found)")
    }

    @Test func anAuditThatOverlooksARelationIsNoticed() throws {
        var found = AttackTotals()
        for seed in AttackedTables.sample {
            let table = AttackedTables.table(seed)
            var exact = try table.cellTable()
            exact.relations.remove(at: seed % exact.relations.count)
            let controlled = try applied(DisclosureControl(rules: AttackedTables.rules()), exact)
            found.add(AttackReport(table, controlled, minimum: AttackedTables.minimum))
        }
        #expect(found.reckoned + found.bounded > 0, "\(found)")
    }
}

func applied(_ control: DisclosureControl, _ table: CellTable, seed: UInt64 = 1) throws -> ControlledTable {
    try control.apply(to: table, random: SeededBits(seed)) { SeededBits($0.bits) }
}
