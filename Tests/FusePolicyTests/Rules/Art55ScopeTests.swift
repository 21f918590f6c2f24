import FuseCore
import FusePrivacy
import Testing

@testable import FusePolicy

@Suite("art55.scope")
struct Art55ScopeTests {
    @Test("a purpose that the consent names passes")
    func passes() throws {
        var situation = try Situation.of(.stays)
        situation.request.purpose = try Purpose("transport/safety/runways")
        let finding = try #require(situation.findings(.scope, about: "stays").first)
        #expect(finding.outcome == .pass)
        #expect(finding.evidence["scope"] == "transport/safety")
    }

    @Test("a purpose that the terms permit and the consent does not name is refused")
    func refused() throws {
        var situation = try Situation.of(.stays)
        situation.request.job.privacy.budget = .zero
        #expect(situation.refusing == [.scope])
    }

    @Test("a consent that is not stated cannot be evaluated, and is refused")
    func unstated() throws {
        var situation = try Situation.of(.stays)
        situation.uses[0].terms.consent = nil
        #expect(situation.outcome(.scope, about: "stays") == .refuse)
    }
}
