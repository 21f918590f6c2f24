import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct SummaryTests {
    @Test func aSummarySaysHowAndNotHowMany() throws {
        let plan = try plan("1", "1e-6", .laplace, specs(1, 25), maxGroups: 4, minimumGroup: 5)
        let summary = try Anonymiser(
            plan: plan, keys: [.text], measures: [.count(quantity: 0)], random: SeededBits(1)
        ).release(uniformTable(20, [100_000, 7])).filtered(by: ReleaseFilter(limit: 3)).summary
        #expect(summary.rows == 3)
        #expect(summary.selectsGroups)
        #expect(summary.selectionThreshold == "122")
        #expect(summary.minimumGroup == 5)
        #expect(try summary.charged == budget("1", "1e-6"))
        #expect(summary.concentratedLoss == nil)
    }

    @Test func withoutSelectionThereIsNoThreshold() throws {
        let plan = try plan("1", "1e-6", .gaussian, selects: false)
        let summary = try Anonymiser(plan: plan, keys: [], measures: [.count(quantity: 0)], random: SeededBits(1))
            .release(ExactTable(rows: [ExactRow(keys: [], quantities: [900])])).summary
        #expect(!summary.selectsGroups && summary.selectionThreshold == nil)
        #expect(summary.mechanism == .gaussian)
        #expect(summary.concentratedLoss == plan.concentratedLoss?.description)
    }
}
