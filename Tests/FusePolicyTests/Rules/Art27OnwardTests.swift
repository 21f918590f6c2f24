import FuseCore
import Testing

@testable import FusePolicy

@Suite("art27.onward")
struct Art27OnwardTests {
    @Test("a release to the requester itself passes")
    func passes() throws {
        #expect(try Situation.of(.shared).outcome(.onward, about: "planes") == .pass)
    }

    @Test("a release to a third party is refused, even a permitted recipient")
    func refused() throws {
        var situation = try Situation.of(.shared)
        situation.request.recipient = ActingParty(party: try ID("harbour-air"), role: .provider)
        #expect(situation.outcome(.onward, about: "planes") == .refuse)
    }

    @Test("data of other channels may go to another permitted recipient")
    func notApplicable() throws {
        var situation = try Situation.of(.planes)
        situation.request.recipient = ActingParty(party: try ID("harbour-air"), role: .provider)
        #expect(situation.isAllowed)
    }
}
