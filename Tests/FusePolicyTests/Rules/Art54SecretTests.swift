import FuseCore
import Testing

@testable import FusePolicy

@Suite("art54.secret")
struct Art54SecretTests {
    @Test("data that is no state secret passes")
    func passes() throws {
        #expect(try Situation.of(.flights).outcome(.secret) == .pass)
    }

    @Test("a state secret is refused at every run")
    func refused() throws {
        var situation = try Situation.of(.flights)
        situation.uses[0].terms.tags = [.stateSecret]
        #expect(situation.outcome(.secret) == .refuse)
    }
}
