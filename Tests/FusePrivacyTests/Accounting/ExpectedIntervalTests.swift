import BigInt
import Foundation
import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct ExpectedIntervalTests {
    private func histogramPlan() throws -> NoisePlan {
        let histogram = QuantitySpec(name: "h", perGroupBound: 2, shape: .histogram(try grid(leaves: 100)))
        return try plan("1", "1e-6", .gaussian, specs(1, 40) + [histogram], maxGroups: 2)
    }

    private let exact: [ExactQuantity] = [
        .number(3_000), .number(12_345), .histogram(weights(Array(0..<100), each: 40)),
    ]

    @Test func anExpectedIntervalIsThatOfTheNoiseAroundTheNumber() throws {
        let plan = try histogramPlan()
        let values = try plan.intervals(
            of: [.count(quantity: 0), .sum(quantity: 1, scale: 1), .quantile(histogram: 2, at: ExactDecimal("0.5"))],
            keys: [nil], at: exact
        ).map { try #require($0) }
        #expect(values.map(\.value.description) == ["3000", "1234.5", "49"])
        #expect(values[0].high - values[0].value == ExactDecimal(significand: plan.quantities[0].halfWidth))
        #expect(values[1].value - values[1].low == ExactDecimal(significand: plan.quantities[1].halfWidth, scale: 1))
        #expect(values[2].low < ExactDecimal(49) && values[2].high > ExactDecimal(50))
        #expect(values[2].high - values[2].low < ExactDecimal(70))
    }

    @Test func whatDoesNotFitHasNoInterval() throws {
        let plan = try histogramPlan()
        let count = MeasureSpec.count(quantity: 0)
        #expect(plan.intervals(of: [count, .count(quantity: 2)], keys: [], at: exact) == [nil, nil])
        #expect(
            plan.intervals(of: [count, .point(quantity: 0, scale: 0, count: 0)], keys: [], at: exact) == [nil, nil])
        #expect(plan.intervals(of: [count], keys: [], at: [.number(3)]) == [nil])
        #expect(plan.intervals(of: [count], keys: [], at: [.number(3), .number(1), .number(1)]) == [nil])
    }

    /// The margins by their formula, in floating point: 2·L comparisons share 5%/k.
    @Test(arguments: ["0", "0.3", "0.5", "1"], [1, 4])
    func marginsOfQuantilesShareTheirFivePercent(share: String, parts: Int) throws {
        let tree = HistogramTree(leaves: 1_000)
        let noise = QuantityNoise(
            quantity: QuantitySpec(name: "h", perGroupBound: 1),
            distribution: .gaussian(DiscreteGaussian(variance: ExactRatio(40_000))))
        let margins = try QuantileMargins(ExactDecimal(share), tree, noise, Confidence(parts: parts))
        let (q, logarithm) = (try ExactDecimal(share).double, log(6 * Double(parts) / 0.05))
        let squares = (0...4).map { Double($0) * (1 - q) * (1 - q) + Double(4 - $0) * q * q }
        let expected = { (squares: Double) in (2 * squares * 40_000 * logarithm).squareRoot() }
        for index in 0...4 {
            let margin = Double(margins.margin(level: 1, top: index))
            #expect(abs(margin - expected(squares[index])) <= 1.5)
        }
        for (level, index) in [(2, 0), (2, 3), (3, 1), (3, 2)] {
            let margin = Double(margins.margin(level: level, top: index))
            let inside = max(squares[index], squares[index + 1]) + Double(4 * (level - 1))
            #expect(abs(margin - expected(inside)) <= 1.5)
        }
    }
}
