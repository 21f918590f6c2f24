import FuseCore
import Testing

@testable import FusePolicy

@Suite("art26.sharing")
struct Art26SharingTests {
    @Test("unconditional sharing needs no approval")
    func unconditional() throws {
        var situation = try Situation.of(.shared)
        situation.uses[0].terms.sharing = .unconditional
        situation.request.approvals = []
        #expect(situation.outcome(.sharing, about: "planes") == .pass)
    }

    @Test("conditional sharing passes with both approvals")
    func conditional() throws {
        #expect(try Situation.of(.shared).outcome(.sharing, about: "planes") == .pass)
    }

    @Test("conditional sharing without approvals is refused for each")
    func refused() throws {
        var situation = try Situation.of(.shared)
        situation.request.approvals = []
        #expect(situation.findings(.sharing, about: "planes").map(\.outcome) == [.refuse, .refuse])
    }

    @Test("what is not shared is refused, and the basis named")
    func notShared() throws {
        let finding = try #require(try Situation.of(.notShared).findings(.sharing, about: "planes").first)
        #expect(finding.outcome == .refuse)
        #expect(finding.evidence["basis"] == "Aviation order 7")
        #expect(finding.evidence["mode"] == nil)
        #expect(finding.reason.line.en.contains("on the basis of `Aviation order 7`"))
    }

    @Test("what is not shared admits the jobs listed as services, once an authority approved; Article 43 agrees")
    func service() throws {
        let situation = try Situation.of(.services)
        #expect(situation.outcome(.sharing, about: "planes") == .pass)
        #expect(situation.evidence(.sharing, about: "planes")?["mode"] == "service-interface")
        #expect(situation.evidence(.prohibited, about: "planes")?["law"] == "clear")
    }

    @Test("another job than those listed is refused; Article 43 agrees")
    func otherJob() throws {
        var situation = try Situation.of(.services)
        situation.request.jobDigest = try .filled(0x56)
        #expect(situation.findings(.sharing, about: "planes").map(\.outcome) == [.refuse])
        #expect(situation.evidence(.sharing, about: "planes")?["mode"] == nil)
        #expect(situation.evidence(.prohibited, about: "planes")?["law"] == "blocked")
    }

    @Test("a service without an authority's approval is refused; Article 43 agrees")
    func unapproved() throws {
        var situation = try Situation.of(.services)
        situation.request.approvals.removeAll { $0.role == .authority }
        let finding = try #require(situation.findings(.sharing, about: "planes").first)
        #expect(finding.outcome == .refuse)
        #expect(finding.reason.line.en.contains("lacks the `approval` of an authority"))
        #expect(situation.evidence(.prohibited, about: "planes")?["law"] == "blocked")
    }
}
