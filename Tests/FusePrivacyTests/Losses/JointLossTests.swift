import BigInt
import Testing

@testable import FusePrivacy

/// One unit moves two quantities in two groups at once; the loss is that of all four numbers together. 4,000 releases of each
/// table: two groups in a row of one long table are one release.
@Suite struct JointLossTests {
    static let releases = 4_000

    @Test(arguments: [("2", "0", Mechanism.laplace), ("2", "0.02", .gaussian)])
    func allNumbersTogetherLoseNoMoreThanDeclared(epsilon: String, delta: String, mechanism: Mechanism) throws {
        let plan = try plan(epsilon, delta, mechanism, specs(1, 3), maxGroups: 2, selects: false)
        #expect(try measuredDelta(plan) <= plan.charged.delta.double)
    }

    @Test(arguments: [("2", "0", Mechanism.laplace), ("2", "0.02", .gaussian)])
    func aForgottenGroupLimitIsNoticed(epsilon: String, delta: String, mechanism: Mechanism) throws {
        let plan = try plan(epsilon, delta, mechanism, specs(1, 3), maxGroups: 2, selects: false).withHalfTheNoise()
        #expect(try measuredDelta(plan) > plan.charged.delta.double)
    }

    private func measuredDelta(_ plan: NoisePlan) throws -> Double {
        var loss = MeasuredLoss(epsilon: plan.charged.epsilon.double)
        let before = try numbers(plan, [1_000, 5_000], seed: 21)
        let after = try numbers(plan, [1_001, 5_003], seed: 22)
        for shift in 0...3 {
            loss.observe(before, after) { $0.allReach([1_000 + shift, 5_000 + 3 * shift]) }
            loss.observe(before, after) { !$0.anyReaches([1_001 - shift, 5_003 - 3 * shift]) }
        }
        loss.observe(before.map(\.score), after.map(\.score), between: -8...20)
        return loss.delta
    }

    private func numbers(_ plan: NoisePlan, _ quantities: [BigInt], seed: UInt64) throws -> [Outcome] {
        let groups = 2 * Self.releases
        let rows = try Anonymiser(
            plan: plan, keys: [.text], measures: [.count(quantity: 0), .sum(quantity: 1, scale: 0)],
            publicGroups: names(groups), random: SeededBits(seed)
        ).release(uniformTable(groups, quantities)).rows.map { $0.measures.map { $0?.whole ?? 0 } }
        return stride(from: 0, to: groups, by: 2).map { Outcome(groups: [rows[$0], rows[$0 + 1]]) }
    }
}

private struct Outcome {
    let groups: [[Int]]

    func allReach(_ limits: [Int]) -> Bool { groups.allSatisfy { zip($0, limits).allSatisfy { $0 >= $1 } } }
    func anyReaches(_ limits: [Int]) -> Bool { groups.contains { zip($0, limits).contains { $0 >= $1 } } }

    /// The numbers weighed by how much a unit moves them, which is what tells Gaussian neighbours apart best.
    var score: Int { groups.reduce(0) { $0 + ($1[0] - 1_000) * 3 + ($1[1] - 5_000) } / 3 }
}
