import BigInt
import Foundation
import Testing

@testable import FusePrivacy

@Suite struct OptimalSelectionTests {
    static let epsilons = ["1/30", "1/16", "1/8", "1/3", "4", "63"]
    static let deltas = ["1/100000000000000000000", "1/8000000", "1/1000000", "1/20", "2/3"]

    private func selection(_ epsilon: String, _ delta: String, minimum: BigInt = 1) throws -> OptimalSelection {
        try #require(OptimalSelection(minimumGroup: minimum, epsilon: ratio(epsilon), delta: ratio(delta)))
    }

    /// e^ε′ from below, and 2 to the power of the bits, so that inequalities that hold with it hold for certain.
    private func exact(_ selection: OptimalSelection) -> (odds: [ExactRatio], growth: ExactRatio) {
        let one = BigInt(1) << selection.bits
        let odds = [.zero] + selection.odds.map { ExactRatio(BigInt($0), over: one) } + [.one, .one]
        return (odds, Exponential.enclosure(of: selection.epsilon).lower)
    }

    @Test(arguments: epsilons, deltas)
    func bothDirectionsOfBothInequalitiesHoldExactly(epsilon: String, delta: String) throws {
        let selection = try selection(epsilon, delta)
        let (odds, growth) = exact(selection)
        for (less, more) in zip(odds, odds.dropFirst()) {
            #expect(less <= more)
            #expect(more <= growth * less + selection.delta)
            #expect(.one - less <= growth * (.one - more) + selection.delta)
        }
    }

    @Test(arguments: epsilons, deltas)
    func theOddsAreTheGreatestThatFloatingPointFinds(epsilon: String, delta: String) throws {
        let selection = try selection(epsilon, delta)
        let (factor, step) = (exp(selection.epsilon.double), selection.delta.double)
        // What is missing to 1 is followed too, for it would be lost beside 1.
        var (odds, missing) = (0.0, 1.0)
        for found in exact(selection).odds.dropFirst() {
            let (rising, rest) = (factor * odds + step, (missing - step) / factor)
            (odds, missing) = rising < 1 - rest ? (rising, 1 - rising) : (1 - max(0, rest), max(0, rest))
            #expect(abs(found.double - odds) <= 1e-9 * odds)
            #expect(abs((ExactRatio.one - found).double - missing) <= 1e-9 * missing + 1e-12)
        }
        #expect(missing <= 1e-12)
    }

    @Test(arguments: ["1/16", "1/8", "1/4", "1/2", "1"], ["1/8000000", "1/1000000", "1/20"])
    func noGroupIsShownLessOftenThanByAThreshold(epsilon: String, delta: String) throws {
        let selection = try selection(epsilon, delta)
        let scale = ExactRatio.one / selection.epsilon
        let margin = Int(DiscreteLaplace(scale: scale).smallestMargin(upperTailAtMost: selection.delta))
        let noise = ReferenceDistribution.laplace(scale: scale.double)
        for (units, odds) in exact(selection).odds.enumerated().dropFirst() {
            #expect(odds.double >= noise.upperTail(from: 1 + margin - units) * (1 - 1e-9))
        }
        #expect(selection.evenOdds < BigInt(1 + margin))
    }

    @Test func theMinimumGroupShiftsTheOdds() throws {
        let (one, five) = (try selection("1/2", "1/20"), try selection("1/2", "1/20", minimum: 5))
        #expect(five.odds == one.odds && five.evenOdds == one.evenOdds + 4)
        #expect((0...4).allSatisfy { !five.releases(units: $0, uniform: 0) })
        #expect(five.releases(units: 5, uniform: 0) && !five.releases(units: 5, uniform: five.odds[0]))
        #expect(five.releases(units: 5, uniform: five.odds[0] - 1))
        let most = (BigUInt(1) << five.bits) - 1
        #expect(five.releases(units: BigInt(five.odds.count + 5), uniform: most))
        #expect(!five.releases(units: BigInt(five.odds.count + 4), uniform: most))
    }

    @Test func oddsThatWouldTakeTooLongAreNotWorkedOut() throws {
        #expect(
            OptimalSelection(minimumGroup: 1, epsilon: try ratio("1/1000000"), delta: try ratio("1/1000000")) == nil)
    }

    @Test func aPlanTakesOddsOnlyWhereTheCountIsNotReleased() throws {
        func selection(_ mechanism: Mechanism, releasesUnits: Bool) throws -> NoisePlan {
            try NoisePlan.make(
                budget: budget("1", "1e-6"), mechanism: mechanism, quantities: specs(1, 10), maxGroups: 4,
                selectsPartitions: true, minimumGroup: 3, releasesUnits: releasesUnits)
        }
        let plan = try selection(.laplace, releasesUnits: false)
        guard case .optimal(let optimal)? = plan.selection else {
            Issue.record("no odds")
            return
        }
        #expect(optimal.epsilon == ExactRatio(1, over: 8) && optimal.delta == ExactRatio(1, over: 4_000_000))
        #expect(plan.quantities[0].scaleText == "not released" && plan.quantities[1].scaleText == "scale 80")
        #expect(
            plan.charged == (try budget("1", "1e-6"))
                && plan.shares == [ExactRatio(1, over: 2), ExactRatio(1, over: 2)])
        for (mechanism, released) in [(Mechanism.laplace, true), (.gaussian, true), (.gaussian, false)] {
            #expect(try selection(mechanism, releasesUnits: released).selection?.threshold != nil)
        }
        let count = #expect(throws: PrivacyError.self) {
            try Anonymiser(plan: plan, keys: [.text], measures: [.count(quantity: 0)], random: SeededBits(1))
                .release(uniformTable(1, [50, 0]))
        }
        #expect(count?.code == .invalidMeasure)
    }

    /// 4,000 groups of each size; five standard errors.
    @Test func groupsAreReleasedWithTheirOdds() throws {
        let plan = try NoisePlan.make(
            budget: budget("2", "0.1"), mechanism: .laplace, quantities: specs(1, 10), maxGroups: 2,
            selectsPartitions: true, minimumGroup: 2, releasesUnits: false)
        guard case .optimal(let selection)? = plan.selection else {
            Issue.record("no odds")
            return
        }
        let odds = [.zero] + exact(selection).odds
        for units in 0...8 {
            let release = try Anonymiser(
                plan: plan, keys: [.text], measures: [.sum(quantity: 1, scale: 0)],
                random: SeededBits(UInt64(units + 1))
            ).release(uniformTable(4_000, [BigInt(units), 100]))
            let expected = units < odds.count ? odds[units].double : 1
            let error = (expected * (1 - expected) / 4_000).squareRoot()
            #expect(abs(Double(release.rows.count) / 4_000 - expected) <= 5 * error)
        }
    }
}
