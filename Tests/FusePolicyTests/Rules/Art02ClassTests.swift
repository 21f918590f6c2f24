import FuseCore
import Testing

@testable import FusePolicy

@Suite("art02.class")
struct Art02ClassTests {
    @Test("a declared class with one of its channels passes")
    func passes() throws {
        let finding = try #require(try Situation.of(.flights).findings(.dataClass).first)
        #expect(finding.outcome == .pass)
        #expect(finding.evidence == ["class": "non-public", "channel": "contract"])
    }

    @Test("a channel that does not exist for the class is refused")
    func refused() throws {
        var situation = try Situation.of(.flights)
        situation.uses[0].terms.channel = .open
        #expect(situation.refusing.contains(.dataClass))
    }
}
