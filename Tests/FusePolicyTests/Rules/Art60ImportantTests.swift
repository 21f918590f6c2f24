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

    @Test("data that the catalogue of important data lists is important, tagged or not")
    func listed() throws {
        var situation = try Situation.of(.flights)
        situation.standing.importantListing = try .filled(9)
        #expect(situation.isAllowed)
        #expect(situation.evidence(.important)?["catalogue"] == (try Digest.filled(9)).description)
        #expect(situation.evidence(.important)?["tag"] == nil)
        situation.request.approvals.removeAll { $0.role == .authority }
        #expect(situation.refusing == [.important])
    }

    @Test("other data is not")
    func notApplicable() throws {
        #expect(try Situation.of(.flights).outcome(.important) == .notApplicable)
    }
}
