import FuseCore
import FusePrivacy
import Testing

@testable import FusePolicy

@Suite("Disclosure control in terms")
struct DisclosureTermsTests {
    private func terms(_ disclosure: String, grade: String = "general-2") -> Outline {
        Outline.flights.with(["grade"], Outline(stringLiteral: grade)).with(
            ["privacy", "disclosure"], Outline(stringLiteral: disclosure))
    }

    private func read(_ disclosure: String) throws -> DisclosureTerms {
        try #require(try Terms.parse(yaml: terms(disclosure).text).privacy?.disclosure)
    }

    @Test("what is left out is as in ACRO and OpenSAFELY")
    func usual() throws {
        let read = try read("{noise: optional}")
        #expect(read.noise == .optional)
        #expect(read.rules == (try DisclosureRules(minimumUnits: 20)))
        let bare = Outline.flights.with(["grade"], "general-2").without(["privacy", "minimumGroup"])
            .with(["privacy", "disclosure"], "{noise: optional}")
        #expect(try Terms.parse(yaml: bare.text).privacy?.minimumGroup == 10)
    }

    @Test("every rule is read")
    func rules() throws {
        let read = try read(
            "{noise: optional, dominance: {largest: 3, percent: 75.5}, percentRule: 15, zeroCells: protected, "
                + "fullCells: protected, protection: 20, rounding: {base: 3, method: random}}")
        let rules = try DisclosureRules(
            minimumUnits: 20, dominance: DominanceRule(units: 3, percent: ExactDecimal("75.5")),
            percentRule: PercentRule(percent: ExactDecimal(15)), zeroCells: .protected, fullCells: .protected,
            complementary: .protected(ProtectionInterval(percent: ExactDecimal(20))),
            finish: .rounded(BaseRounding(base: 3, method: .controlledRandom)))
        #expect(read.rules == rules)
        let none = try self.read("{noise: optional, dominance: none, percentRule: none, rounding: none}").rules
        #expect(none.dominance == nil && none.percentRule == nil && none.finish == .exact)
        let keys = try self.read("{noise: optional, cellKeys: {variance: 2, maximum: 4, leastShown: 3}}").rules.finish
        #expect(
            keys == .perturbed(try PerturbationTable(variance: ExactDecimal(2), maximumDeviation: 4, leastShown: 3)))
    }

    @Test(
        "what contradicts itself is refused with its place",
        arguments: [
            ("{}", "asks for nothing beside noise"), ("{rounding: none}", "asks for nothing beside noise"),
            ("{noise: required, dominance: none}", "has `dominance`"),
            ("{cellKeys: {variance: 1, maximum: 2}}", "has `cellKeys`"),
            ("{noise: optional, rounding: {base: 5}, cellKeys: {variance: 1, maximum: 2}}", "cannot stand beside"),
            ("{noise: optional, rounding: {base: 1}}", "from 2 to 1000000"),
            ("{noise: optional, fullCells: protected}", "protect `zero cells` as well"),
            ("{noise: optional, percentRule: 0}", "above 0"), ("{noise: optional, protection: none}", "decimal"),
            ("{noise: optional, dominance: {largest: 2, percent: 100}}", "below 100"),
            ("{noise: never}", "must be one of"), ("{noise: optional, surprise: 1}", "unknown key"),
        ])
    func refused(disclosure: String, reason: String) throws {
        let error = try #require(throws: PolicyError.self) { try Terms.parse(yaml: terms(disclosure).text) }
        #expect(error.reason.contains(reason), "\(error.reason)")
        #expect(error.reason.contains("privacy.disclosure"), "\(error.reason)")
    }

    @Test("only terms that permit tables without noise go without a budget")
    func budget() throws {
        let without = terms("{noise: optional}").without(["privacy", "job"]).without(["privacy", "total"])
        let privacy = try #require(try Terms.parse(yaml: without.text).privacy)
        #expect(privacy.job == .zero && privacy.total == .zero)
        for missing in ["job", "total"] {
            for disclosure in ["{noise: optional}", "{rounding: {base: 5}}"] {
                let half = terms(disclosure).without(["privacy", missing])
                let error = try #require(throws: PolicyError.self) { try Terms.parse(yaml: half.text) }
                #expect(error.reason.contains("lacks `\(missing)`"), "\(error.reason)")
            }
        }
    }

    @Test("grades above `general-2` ask for noise", arguments: ["general-3", "general-4"])
    func grades(grade: String) throws {
        let error = try #require(throws: PolicyError.self) {
            try Terms.parse(yaml: terms("{noise: optional}", grade: grade).text)
        }
        #expect(error.code == .malformedTerms)
    }

    @Test("the strictest combination of rules finds everything sensitive that one of them does")
    func meet() throws {
        let lists = [
            "{noise: optional}", "{noise: optional, dominance: {largest: 3, percent: 95}}",
            "{noise: optional, percentRule: 30, rounding: {base: 4}}", "{noise: optional, zeroCells: protected}",
            "{noise: optional, dominance: none, percentRule: none, protection: 40, rounding: none}",
        ]
        for left in lists {
            for right in lists {
                let (a, b) = (try read(left).rules, try read(right).rules)
                let met = AskedControl(a).met(with: AskedControl(b))
                #expect(met == AskedControl(b).met(with: AskedControl(a)))
                #expect(met.met(with: met) == met)
                let rules = try met.rules(minimumGroup: 12)
                #expect(rules.looserParts(than: a).isEmpty && rules.looserParts(than: b).isEmpty, "\(left) \(right)")
            }
        }
    }

    @Test("looser rules are named")
    func looser() throws {
        let strict = try read(
            "{noise: optional, dominance: {largest: 3, percent: 80}, percentRule: 20, zeroCells: protected, "
                + "fullCells: protected, protection: 20, rounding: {base: 10}}"
        ).rules
        #expect(
            try read("{noise: optional}").rules.looserParts(than: strict) == [
                "dominance", "percentRule", "zeroCells", "fullCells", "protection", "rounding",
            ])
        #expect(strict.looserParts(than: try read("{noise: optional}").rules).isEmpty)
    }
}
