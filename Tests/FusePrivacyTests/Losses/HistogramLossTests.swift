import BigInt
import Testing

@testable import FusePrivacy

/// One unit adds one value to a histogram of three levels: the count of units and a node of each level move together. 12,000
/// releases of each table; the last leaf of 257 is the only one of its nodes, which draws least.
@Suite struct HistogramLossTests {
    static let releases = 12_000
    static let leaf = 256
    static let weight: BigInt = 3

    @Test(arguments: [("1", "0", Mechanism.laplace), ("1", "0.02", .gaussian)])
    func allNodesTogetherLoseNoMoreThanDeclared(epsilon: String, delta: String, mechanism: Mechanism) throws {
        let plan = try histogramPlan(epsilon, delta, mechanism)
        #expect(try measuredDelta(plan) <= plan.charged.delta.double)
    }

    /// The noise of a plan in which the histogram had one share rather than one for each level.
    @Test func forgottenLevelsAreNoticed() throws {
        #expect(try measuredDelta(faulty("1", "0", .laplace, bound: Self.weight)) > 0)
    }

    /// The noise for what a unit adds with one row, though it has three.
    @Test(arguments: [("1", "0", Mechanism.laplace), ("1", "0.02", .gaussian)])
    func aBoundOfOneRowIsNoticed(epsilon: String, delta: String, mechanism: Mechanism) throws {
        let plan = try faulty(epsilon, delta, mechanism, bound: 1)
        #expect(try measuredDelta(plan) > plan.charged.delta.double)
    }

    private func faulty(_ epsilon: String, _ delta: String, _ mechanism: Mechanism, bound: BigInt) throws -> NoisePlan {
        let wrong = try plan(
            epsilon, delta, mechanism, specs(1) + [QuantitySpec(name: "h", perGroupBound: bound)], selects: false)
        return try histogramPlan(epsilon, delta, mechanism).withNoise(of: wrong)
    }

    @Test func theLevelsComposeToTheWholeBudget() throws {
        let plan = try histogramPlan("1", "0", .laplace)
        let loss = plan.quantities.reduce(ExactRatio.zero) { loss, quantity in
            guard case .laplace(let noise) = quantity.distribution else { return loss }
            let levels = ExactRatio(BigInt(quantity.quantity.shape.levels))
            return loss + levels * ExactRatio(quantity.quantity.perGroupBound) / noise.scale
        }
        #expect(loss == .one)
    }

    private func histogramPlan(_ epsilon: String, _ delta: String, _ mechanism: Mechanism) throws -> NoisePlan {
        let histogram = QuantitySpec(name: "h", perGroupBound: Self.weight, shape: .histogram(try grid(leaves: 257)))
        return try plan(epsilon, delta, mechanism, specs(1) + [histogram], selects: false)
    }

    private func measuredDelta(_ plan: NoisePlan) throws -> Double {
        var loss = MeasuredLoss(epsilon: plan.charged.epsilon.double)
        let (before, after) = try (nodes(plan, units: 100, seed: 61), nodes(plan, units: 101, seed: 62))
        for shift in 0...2 {
            loss.observe(before, after) { $0.allSatisfy { $0 >= shift } }
            loss.observe(before, after) { $0.allSatisfy { $0 <= 1 - shift } }
        }
        loss.observe(before.map { $0.reduce(0, +) }, after.map { $0.reduce(0, +) }, between: -12...16)
        return loss.delta
    }

    /// The noisy count and the node of each level above the leaf, less what they are before, in units of what one unit moves.
    private func nodes(_ plan: NoisePlan, units: BigInt, seed: UInt64) throws -> [[Int]] {
        var stream = NoiseStream(SeededBits(seed))
        let (count, histogram) = (plan.quantities[0].distribution, plan.quantities[1].distribution)
        let shape = try grid(leaves: 257)
        var releases: [[Int]] = []
        for _ in 0..<Self.releases {
            var tree = NoisyTree([Self.leaf: Self.weight * units], shape, histogram)
            var release = [Int(units + stream.draw(count) - 100)]
            for node in [TreeNode.root, TreeNode(level: 1, index: 1), TreeNode(level: 2, index: 16)] {
                let weight = tree.weights(below: node, from: &stream).last ?? 0
                release.append(Int(Rounding.halfEven.quotient(weight - 100 * Self.weight, Self.weight)))
            }
            releases.append(release)
        }
        return releases
    }
}
