import FuseCore
import Testing

@testable import FusePolicy

@Suite("art60.important")
struct Art60ImportantTests {
    @Test("important data with the approval of an authority passes")
    func passes() throws {
        #expect(try Situation.of(.stays).outcome(.important, about: "stays") == .pass)
    }

    @Test("important data without it is refused")
    func refused() throws {
        var situation = try Situation.of(.stays)
        situation.request.approvals.removeAll { $0.role == .authority }
        #expect(situation.outcome(.important, about: "stays") == .refuse)
    }

    @Test("the requester's own approval does not count")
    func own() throws {
        var situation = try Situation.of(.stays)
        situation.request.requester = ActingParty(party: try ID("data-bureau"), role: .authority)
        #expect(situation.outcome(.important, about: "stays") == .refuse)
    }
}
