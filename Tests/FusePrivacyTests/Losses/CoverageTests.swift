import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

/// 2,500 groups of known truth each; five standard errors, hence fewer than one false alarm in a million.
@Suite struct CoverageTests {
    static let groups = 2_500
    static let slack = 5 * (0.95 * 0.05 / Double(groups)).squareRoot()
    static let exact: [BigInt] = [3_000, 12_345, 2_500]

    @Test(arguments: [("1", Mechanism.laplace), ("0.2", .laplace), ("1", .gaussian), ("0.2", .gaussian)])
    func intervalsHoldTheTruthAsOftenAsTheySay(epsilon: String, mechanism: Mechanism) throws {
        let plan = try plan(epsilon, "1e-6", mechanism, specs(1, 40, 2), maxGroups: 2, selects: false)
        let (count, sum, mean) = (ExactDecimal(3_000), try ExactDecimal("123.45"), try ExactDecimal("54.938"))
        let shares = try shares(plan, holding: [count, sum, mean])
        for share in shares { #expect(share >= 0.95 - Self.slack) }
        for share in shares.prefix(2) { #expect(share <= 0.96 + Self.slack) }
    }

    private func shares(_ plan: NoisePlan, holding truths: [ExactDecimal]) throws -> [Double] {
        let mean = MeasureSpec.mean(
            sum: 1, count: 2, centre: ExactDecimal(50), lower: .zero, upper: ExactDecimal(100), scale: 0)
        let release = try Anonymiser(
            plan: plan, keys: [.text], measures: [.count(quantity: 0), .sum(quantity: 1, scale: 2), mean],
            publicGroups: names(Self.groups), random: SeededBits(51)
        ).release(uniformTable(Self.groups, Self.exact))
        #expect(release.rows.count == Self.groups)
        return truths.enumerated().map { index, truth in
            let held = release.rows.compactMap { $0.measures[index] }.count { $0.low <= truth && truth <= $0.high }
            return Double(held) / Double(Self.groups)
        }
    }
}
