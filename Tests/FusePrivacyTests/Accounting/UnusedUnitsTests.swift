import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

/// A count of units from which nothing follows costs nothing.
@Suite struct UnusedUnitsTests {
    private func plan(_ mechanism: Mechanism, selects: Bool, minimumGroup: Int, releasesUnits: Bool) throws -> NoisePlan
    {
        try NoisePlan.make(
            budget: budget("1", "1e-6"), mechanism: mechanism, quantities: specs(1, 40), maxGroups: 1,
            selectsPartitions: selects, minimumGroup: minimumGroup, releasesUnits: releasesUnits)
    }

    @Test(arguments: Mechanism.allCases)
    func whatIsReleasedGetsTheWholeBudget(mechanism: Mechanism) throws {
        let plan = try plan(mechanism, selects: false, minimumGroup: 1, releasesUnits: false)
        #expect(plan.shares == [.zero, .one])
        #expect(plan.quantities[0].isWithheld && plan.quantities[0].distribution.isNone)
        #expect(mechanism == .gaussian || plan.quantities[1].scaleText == "scale 40")
    }

    @Test(arguments: Mechanism.allCases)
    func noMeasureMayShowIt(mechanism: Mechanism) throws {
        let plan = try plan(mechanism, selects: false, minimumGroup: 1, releasesUnits: false)
        #expect(throws: PrivacyError.self) {
            _ = try Anonymiser(plan: plan, keys: [], measures: [.count(quantity: 0)], random: SeededBits(1))
        }
    }

    @Test(arguments: Mechanism.allCases, [(true, 1, false), (false, 2, false), (false, 1, true)])
    func whatSelectsHidesOrShowsGroupsIsPaidFor(mechanism: Mechanism, use: (Bool, Int, Bool)) throws {
        let plan = try plan(mechanism, selects: use.0, minimumGroup: use.1, releasesUnits: use.2)
        #expect(plan.shares.allSatisfy { $0 > .zero } && plan.shares[0] + plan.shares[1] == .one)
    }
}
