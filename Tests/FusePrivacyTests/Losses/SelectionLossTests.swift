import BigInt
import Testing

@testable import FusePrivacy

/// A unit that makes a group appear: 6,000 releases of each table.
@Suite struct SelectionLossTests {
    static let releases = 6_000
    static let cases = [("2", "0.05", Mechanism.laplace, 1), ("2", "0.05", .laplace, 5), ("3", "0.1", .gaussian, 1)]

    @Test(arguments: cases)
    func aNewGroupAppearsNoMoreOftenThanDeltaAllows(
        epsilon: String, delta: String, mechanism: Mechanism, minimum: Int
    ) throws {
        let plan = try plan(epsilon, delta, mechanism, minimumGroup: minimum)
        #expect(try measuredDelta(plan) <= plan.charged.delta.double)
        #expect(try released(plan, units: minimum - 1, seed: 31).allSatisfy { $0 == nil })
    }

    /// Both groups are there before and after: presence and count together still lose no more than declared.
    @Test(arguments: [("1", "0.05", Mechanism.laplace, 3), ("2", "0.05", .gaussian, 1)])
    func presenceAndCountTogetherLoseNoMoreThanDeclared(
        epsilon: String, delta: String, mechanism: Mechanism, minimum: Int
    ) throws {
        let plan = try plan(epsilon, delta, mechanism, minimumGroup: minimum)
        let near = try Int(#require(plan.selection?.threshold))
        let (before, after) = (
            try released(plan, units: near - 1, seed: 41), try released(plan, units: near, seed: 42)
        )
        var loss = MeasuredLoss(epsilon: plan.charged.epsilon.double)
        loss.observe(before, after) { $0 == nil }
        loss.observe(before.map { $0 ?? 0 }, after.map { $0 ?? 0 }, between: near...(near + 6))
        #expect(loss.delta <= plan.charged.delta.double)
    }

    private func measuredDelta(_ plan: NoisePlan) throws -> Double {
        var loss = MeasuredLoss(epsilon: plan.charged.epsilon.double)
        let before = try released(plan, units: plan.minimumGroup - 1, seed: 31)
        let after = try released(plan, units: plan.minimumGroup, seed: 32)
        loss.observe(before, after) { $0 != nil }
        return loss.delta
    }

    /// The count of each group, nil where it was not released.
    private func released(_ plan: NoisePlan, units: Int, seed: UInt64) throws -> [Int?] {
        let release = try Anonymiser(
            plan: plan, keys: [.text], measures: [.count(quantity: 0)], random: SeededBits(seed)
        ).release(uniformTable(Self.releases, [BigInt(units)]))
        let counts = release.rows.map { $0.measures[0]?.whole }
        return counts + [Int?](repeating: nil, count: Self.releases - counts.count)
    }
}
