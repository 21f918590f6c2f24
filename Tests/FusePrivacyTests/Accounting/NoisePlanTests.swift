import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct NoisePlanTests {
    @Test(arguments: [("1", "0.000001", 1), ("0.3", "0", 1), ("2.7", "0.00001", 8), ("64", "0.5", 3)])
    func laplaceScalesSpendExactlyEpsilon(epsilon: String, delta: String, groups: Int) throws {
        let quantities = specs(1, 4, 2_000_000, 0, 7)
        let plan = try plan(epsilon, delta, .laplace, quantities, maxGroups: groups, selects: delta != "0")
        #expect(try plan.pureLoss == ratio(epsilon))
    }

    @Test(arguments: [("1", "0.000001", 1), ("0.3", "1e-9", 4), ("2.7", "0.00001", 8), ("64", "0.5", 3)])
    func gaussianVariancesSpendAlmostAllOfRhoAndNeverMore(epsilon: String, delta: String, groups: Int) throws {
        let plan = try plan(epsilon, delta, .gaussian, specs(1, 4, 2_000_000, 0, 7), maxGroups: groups)
        let rho = try #require(plan.concentratedLoss)
        #expect(plan.quadraticLoss <= rho)
        #expect(try plan.quadraticLoss >= rho * ratio("0.99999999"))
    }

    @Test(arguments: [[1, 1], [3, 1], [1, 1000], [32, 48, 51, 7]], Mechanism.allCases)
    func whateverTheWeightsTheBudgetIsSpentOnce(weights: [Int], mechanism: Mechanism) throws {
        let quantities = weights.enumerated().map { index, weight in
            QuantitySpec(name: "q\(index)", perGroupBound: index == 0 ? 1 : 9, weight: BigInt(weight))
        }
        let plan = try plan("0.7", "1e-6", mechanism, quantities, maxGroups: 3)
        #expect(plan.shares.reduce(.zero, +) == .one)
        let all = ExactRatio(BigInt(weights.reduce(0, +)))
        #expect(plan.shares.map { $0 * all } == weights.map { ExactRatio(BigInt($0)) })
        switch mechanism {
        case .laplace: #expect(try plan.pureLoss == ratio("0.7"))
        case .gaussian:
            let rho = try #require(plan.concentratedLoss)
            #expect(plan.quadraticLoss <= rho)
            #expect(try plan.quadraticLoss >= rho * ratio("0.99999999"))
        }
    }

    @Test func aWeightOfNothingIsRefused() throws {
        let quantities = [QuantitySpec(name: "units", perGroupBound: 1, weight: 0)]
        #expect(throws: PrivacyError.self) { try plan("1", "1e-6", .laplace, quantities) }
    }

    @Test func aQuantityThatNobodyMovesGetsNoNoiseAndNoShare() throws {
        let with = try plan("1", "1e-6", .laplace, specs(1, 5, 0))
        let without = try plan("1", "1e-6", .laplace, specs(1, 5))
        #expect(with.quantities[2].scaleText == "0")
        #expect(with.quantities[2].halfWidth == 0)
        #expect(with.quantities[1].scaleText == without.quantities[1].scaleText)
        #expect(with.quantities[1].scaleText == "scale 10")
    }

    @Test(arguments: [
        ("1", "1e-6", Mechanism.laplace, 1, 1), ("1", "1e-6", .gaussian, 8, 10), ("0.1", "1e-9", .laplace, 4, 5),
        ("5", "0.1", .gaussian, 2, 1),
    ])
    func theThresholdIsReachedByNoiseAloneAlmostNever(
        epsilon: String, delta: String, mechanism: Mechanism, groups: Int, minimum: Int
    ) throws {
        let plan = try plan(epsilon, delta, mechanism, maxGroups: groups, minimumGroup: minimum)
        let selection = try #require(plan.selection?.byThreshold)
        #expect(selection.threshold == BigInt(minimum) + selection.margin)
        let allowed = try ExactDecimal(delta).double / (mechanism == .gaussian ? 2 : 1) / Double(groups)
        let tail = plan.reference.upperTail(from: Int(selection.margin))
        #expect(tail <= allowed)
        #expect(tail > allowed / 1000)
    }

    @Test func theChargeIsWhatWasDeclaredAndDeltaOnlyIfItIsUsed() throws {
        #expect(try plan("0.7", "1e-6", .laplace).charged == budget("0.7", "1e-6"))
        #expect(try plan("0.7", "1e-6", .laplace, selects: false).charged == budget("0.7", "0"))
        #expect(try plan("0.7", "1e-6", .gaussian).charged == budget("0.7", "1e-6"))
        #expect(try plan("0.7", "1e-6", .gaussian, selects: false).charged == budget("0.7", "1e-6"))
        #expect(try plan("0.7", "0", .laplace, selects: false).selection == nil)
    }

    @Test func withoutSelectionAllOfDeltaServesTheConversion() throws {
        let all = try #require(try plan("1", "1e-6", .gaussian, selects: false).concentratedLoss)
        let half = try #require(try plan("1", "2e-6", .gaussian, selects: true).concentratedLoss)
        #expect(all == half)
    }

    @Test(arguments: [
        ("0", "1e-6", Mechanism.laplace, true), ("64.1", "1e-6", .laplace, true), ("1", "1", .laplace, true),
        ("1", "1.5", .gaussian, false), ("1", "0", .laplace, true), ("1", "0", .gaussian, true),
        ("1", "0", .gaussian, false), ("1e-31", "1e-6", .laplace, true), ("1", "1e-31", .laplace, true),
    ])
    func aBudgetWithoutMeaningIsRefused(epsilon: String, delta: String, mechanism: Mechanism, selects: Bool) {
        #expect(throws: PrivacyError(.invalidBudget, "")) { try plan(epsilon, delta, mechanism, selects: selects) }
    }

    @Test func negativeBudgetsAreRefused() {
        #expect(throws: PrivacyError(.invalidBudget, "")) { try budget("-1", "0") }
        #expect(throws: PrivacyError(.invalidBudget, "")) { try budget("1", "-0.1") }
    }

    @Test(arguments: [("1e-30", "1e-30"), ("64", "1e-30"), ("1e-30", "0.999999"), ("64", "0.999999")])
    func theEdgesOfWhatIsAllowedCanBePlanned(epsilon: String, delta: String) throws {
        for mechanism in Mechanism.allCases {
            let plan = try plan(epsilon, delta, mechanism, specs(1, 1_000_000_007), maxGroups: 3)
            #expect(try #require(plan.selection?.byThreshold).margin >= 1)
            #expect(plan.quantities.allSatisfy { $0.halfWidth <= $0.distribution.halfWidth(Confidence(parts: 2)) })
        }
    }

    @Test func refusalsSayWhoMustAct() {
        #expect(PrivacyError(.invalidBudget, "").kind == .badInput)
        #expect(PrivacyError(.malformedTable, "").kind == .undecided)
    }

    @Test func boundsWithoutMeaningAreRefused() {
        for quantities in [specs(), specs(2), specs(0), specs(1, -1)] {
            #expect(throws: PrivacyError(.invalidBounds, "")) { try plan("1", "1e-6", .laplace, quantities) }
        }
        #expect(throws: PrivacyError(.invalidBounds, "")) { try plan("1", "1e-6", .laplace, maxGroups: 0) }
        #expect(throws: PrivacyError(.invalidBounds, "")) { try plan("1", "1e-6", .laplace, minimumGroup: 0) }
    }
}

extension NoisePlan {
    /// Σ L₀·Δᵢ/scaleᵢ.
    fileprivate var pureLoss: ExactRatio {
        quantities.reduce(.zero) { loss, quantity in
            guard case .laplace(let noise) = quantity.distribution else { return loss }
            return loss + ExactRatio(BigInt(maxGroups) * quantity.quantity.perGroupBound) / noise.scale
        }
    }

    /// Σ L₀·Δᵢ²/2σᵢ².
    fileprivate var quadraticLoss: ExactRatio {
        quantities.reduce(.zero) { loss, quantity in
            guard case .gaussian(let noise) = quantity.distribution else { return loss }
            let square = quantity.quantity.perGroupBound * quantity.quantity.perGroupBound * BigInt(maxGroups)
            return loss + ExactRatio(square) / (noise.variance * ExactRatio(2))
        }
    }

    fileprivate var reference: ReferenceDistribution {
        switch quantities[0].distribution {
        case .none, .within: .gaussian(variance: 1)
        case .laplace(let noise): .laplace(scale: noise.scale.double)
        case .gaussian(let noise): .gaussian(variance: noise.variance.double)
        }
    }
}
