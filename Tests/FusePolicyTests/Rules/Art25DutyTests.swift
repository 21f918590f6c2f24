import FuseCore
import Testing

@testable import FusePolicy

@Suite("art25.duty")
struct Art25DutyTests {
    @Test("a public body that cites its duty passes")
    func passes() throws {
        var situation = try Situation.of(.shared)
        situation.request.requester = ActingParty(party: try ID("harbour-office"), role: .authority)
        situation.request.duty = "Harbour Act, section 3"
        #expect(situation.outcome(.duty, about: "planes") == .pass)
    }

    @Test("an enterprise without a duty is refused for both")
    func refused() throws {
        let situation = try Situation.of(.shared)
        #expect(situation.outcome(.duty, about: "planes") == .refuse)
        #expect(situation.findings(.duty, about: "planes").count == 2)
    }

    @Test("a blank duty is none")
    func blank() throws {
        var situation = try Situation.of(.shared)
        situation.request.requester = ActingParty(party: try ID("harbour-office"), role: .provider)
        situation.request.duty = "  "
        #expect(situation.findings(.duty, about: "planes").map(\.outcome) == [.refuse])
    }
}
