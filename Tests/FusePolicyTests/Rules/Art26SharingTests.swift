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
        #expect(finding.reason.contains("on the basis of `Aviation order 7`"))
    }
}
