import BigInt
import Testing

@testable import FusePrivacy

/// Two neighbouring tables, each released 6,000 times: every group of one long table is a release of its own, for its
/// noise is independent of the others.
@Suite struct CountLossTests {
    static let releases = 6_000

    @Test(arguments: [
        ("1", "0", Mechanism.laplace), ("2", "0", .laplace), ("1", "0.01", .gaussian), ("2", "0.01", .gaussian),
    ])
    func countsLoseNoMoreThanDeclared(epsilon: String, delta: String, mechanism: Mechanism) throws {
        let plan = try plan(epsilon, delta, mechanism, selects: false)
        #expect(try measuredDelta(plan) <= plan.charged.delta.double)
    }

    @Test(arguments: [("0", Mechanism.laplace), ("0.01", .gaussian)])
    func theNoiseOfTwiceTheBudgetIsNoticed(delta: String, mechanism: Mechanism) throws {
        let plan = try plan("1", delta, mechanism, selects: false)
            .withNoise(of: plan("2", delta, mechanism, selects: false))
        #expect(try measuredDelta(plan) > plan.charged.delta.double)
    }

    private func measuredDelta(_ plan: NoisePlan) throws -> Double {
        var loss = MeasuredLoss(epsilon: plan.charged.epsilon.double)
        try loss.observe(counts(plan, units: 50, seed: 11), counts(plan, units: 51, seed: 12), between: 46...55)
        return loss.delta
    }

    private func counts(_ plan: NoisePlan, units: BigInt, seed: UInt64) throws -> [Int] {
        try Anonymiser(
            plan: plan, keys: [.text], measures: [.count(quantity: 0)], publicGroups: names(Self.releases),
            random: SeededBits(seed)
        ).release(uniformTable(Self.releases, [units])).rows.map { $0.measures[0]?.whole ?? 0 }
    }
}
