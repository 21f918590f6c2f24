import FuseCore
import Testing

@testable import FusePolicy

@Suite("art58.image")
struct Art58ImageTests {
    @Test("public security passes")
    func passes() throws {
        var situation = try images()
        situation.request.purpose = try Purpose("public-security/missing-persons")
        #expect(situation.outcome(.image) == .pass)
    }

    @Test("anything else is refused", arguments: ["transport/punctuality", "public-security-research"])
    func refused(purpose: String) throws {
        var situation = try images()
        situation.request.purpose = try Purpose(purpose)
        #expect(situation.outcome(.image) == .refuse)
    }

    @Test("what the person agreed to passes")
    func agreed() throws {
        var situation = try images()
        situation.uses[0].terms.consent = Consent(reference: "r", purposes: [try Purpose("transport")])
        #expect(situation.outcome(.image) == .pass)
    }

    private func images() throws -> Situation {
        var situation = try Situation.of(.flights)
        situation.uses[0].terms.tags = [.publicImage]
        return situation
    }
}
