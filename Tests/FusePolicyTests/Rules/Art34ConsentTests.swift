import FuseCore
import FusePrivacy
import FuseQuery
import Testing

@testable import FusePolicy

@Suite("art34.consent")
struct Art34ConsentTests {
    @Test("a job that keeps to the anonymisation of the terms passes, up to the limit")
    func passes() throws {
        var situation = try Situation.of(.stays)
        situation.request.job.privacy.budget = try PrivacyBudget(
            epsilon: ExactDecimal(1), delta: ExactDecimal("0.000001"))
        situation.request.job.privacy.minimumGroup = 20
        let finding = try #require(situation.findings(.consent, about: "stays").first)
        #expect(finding.outcome == .pass)
        #expect(finding.evidence["consent"] == "consent register 2026/7")
        #expect(finding.evidence["epsilon"] == "1")
    }

    @Test("personal data without consent is refused")
    func consent() throws {
        var situation = try Situation.of(.stays)
        situation.uses[0].terms.consent = nil
        #expect(situation.outcome(.consent, about: "stays") == .refuse)
    }

    @Test("more ε, more δ, a smaller group or wider bounds are refused, each with its reason")
    func weakened() throws {
        var situation = try Situation.of(.flights)
        situation.request.job.privacy.budget = try PrivacyBudget(
            epsilon: ExactDecimal("4.0001"), delta: ExactDecimal("0.0000011"))
        situation.request.job.privacy.minimumGroup = 19
        situation.request.job.privacy.limits = try limits("flights.dep_delay", -61, 600)
        #expect(situation.findings(.consent).map(\.outcome) == [.refuse, .refuse, .refuse, .refuse])
    }

    @Test("bounds may be tightened where the terms give some, and only there")
    func bounds() throws {
        var situation = try Situation.of(.flights)
        situation.request.job.privacy.limits = try limits("flights.dep_delay", -60, 600)
        #expect(situation.isAllowed)
        situation.request.job.privacy.limits = try limits("flights.origin", 0, 1)
        #expect(situation.refusing == [.consent])
    }

    @Test("bounds of a subquery's column are no loosening of the terms, whatever it is called")
    func boundsOfSubquery() throws {
        var situation = try Situation.of(.flights)
        for name in ["per_plane.n", "flights.n", "flights.dep_delay.x"] {
            situation.request.job.privacy.limits = try limits(name, -100_000, 100_000)
            #expect(situation.isAllowed, "\(name)")
        }
    }

    @Test(
        "bounds are found in whatever case a job writes the column",
        arguments: ["FLIGHTS.dep_delay", "flights.Dep_Delay"])
    func boundsInAnyCase(name: String) throws {
        var situation = try Situation.of(.flights)
        situation.request.job.privacy.limits = try limits(name, -61, 600)
        #expect(situation.refusing == [.consent])
        situation.request.job.privacy.limits = try limits(name, -60, 60)
        #expect(situation.isAllowed)
    }

    @Test("another kind of noise than the terms permit is refused")
    func mechanism() throws {
        var situation = try Situation.of(.rich)
        #expect(situation.outcome(.consent) == .pass)
        situation.request.job.privacy.mechanism = .laplace
        #expect(situation.refusing == [.consent])
        situation.uses[0].terms.privacy?.mechanisms = nil
        #expect(situation.isAllowed)
    }

    @Test("data that is neither personal nor to be anonymised needs nothing")
    func notApplicable() throws {
        #expect(try Situation.of(.weather).outcome(.consent, about: "weather") == .notApplicable)
    }

    private func limits(_ column: String, _ lower: Int, _ upper: Int) throws -> ContributionLimits {
        let range = try ContributionLimits.ValueRange(lower: ExactDecimal(lower), upper: ExactDecimal(upper))
        return try ContributionLimits(maxGroups: 1, bounds: [column: range])
    }
}
