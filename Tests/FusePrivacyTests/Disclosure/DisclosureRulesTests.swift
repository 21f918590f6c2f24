import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct DisclosureRulesTests {
    @Test func whatIsLeftOutIsAsInAcroAndOpenSafely() throws {
        let rules = try DisclosureRules()
        #expect(rules.minimumUnits == 10)
        #expect(rules.dominance?.units == 2 && rules.dominance?.percent == ExactDecimal(90))
        #expect(rules.percentRule?.percent == ExactDecimal(10))
        #expect(rules.finish == .rounded(try BaseRounding(base: 5, method: .deterministic)))
        #expect(rules.complementary == .protected(try ProtectionInterval(percent: ExactDecimal(10))))
        #expect(rules.neededContributions == 2)
    }

    @Test(arguments: [0, -1, 1_000_001]) func aMinimumGroupOutOfRangeIsRefused(minimum: Int) {
        #expect(throws: PrivacyError(.invalidBounds, "")) { try DisclosureRules(minimumUnits: minimum) }
    }

    @Test func protectedFullCellsNeedProtectedEmptyOnes() throws {
        #expect(throws: PrivacyError(.invalidBounds, "")) { try DisclosureRules(fullCells: .protected) }
        #expect(try DisclosureRules(zeroCells: .protected, fullCells: .protected).fullCells == .protected)
    }

    @Test(arguments: [(0, "90"), (11, "90"), (2, "0"), (2, "100"), (2, "-1")])
    func dominanceOutOfRangeIsRefused(units: Int, percent: String) throws {
        let percent = try ExactDecimal(percent)
        #expect(throws: PrivacyError(.invalidBounds, "")) { try DominanceRule(units: units, percent: percent) }
    }

    @Test(arguments: ["0", "-5", "100.01"]) func percentagesOutOfRangeAreRefused(percent: String) throws {
        let percent = try ExactDecimal(percent)
        #expect(throws: PrivacyError(.invalidBounds, "")) { try PercentRule(percent: percent) }
        #expect(throws: PrivacyError(.invalidBounds, "")) { try ProtectionInterval(percent: percent) }
    }

    @Test(arguments: [1, 0, 1_000_001]) func aBaseOutOfRangeIsRefused(base: Int) {
        #expect(throws: PrivacyError(.invalidBounds, "")) { try BaseRounding(base: base, method: .deterministic) }
    }
}
