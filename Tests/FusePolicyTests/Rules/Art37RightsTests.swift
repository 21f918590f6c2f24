import FuseCore
import Testing

@testable import FusePolicy

@Suite("art37.rights")
struct Art37RightsTests {
    @Test("the rights to process and operate pass for an enterprise")
    func passes() throws {
        #expect(try Situation.of(.flights).outcome(.rights) == .pass)
    }

    @Test("without the right to process no job runs")
    func process() throws {
        var situation = try Situation.of(.flights)
        situation.uses[0].terms.rights = [.hold, .operate]
        #expect(situation.refusing == [.rights])
    }

    @Test("without the right to operate nothing goes to an enterprise, but may go to an authority")
    func operate() throws {
        var situation = try Situation.of(.flights)
        situation.uses[0].terms.rights = [.hold, .process]
        #expect(situation.refusing == [.rights])
        situation.request.recipient = ActingParty(party: try ID("skyline"), role: .authority)
        #expect(situation.isAllowed)
    }
}
