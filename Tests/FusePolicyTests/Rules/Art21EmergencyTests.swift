import FuseCore
import Testing

@testable import FusePolicy

@Suite("art21.emergency")
struct Art21EmergencyTests {
    @Test("a purpose under the event passes")
    func passes() throws {
        var situation = try Situation.of(.emergency)
        situation.request.purpose = try Purpose("emergency/typhoon-2026-09/evacuation")
        #expect(situation.outcome(.emergency, about: "planes") == .pass)
    }

    @Test(
        "another event, or no event, is refused", arguments: ["emergency/flood", "emergency", "transport/punctuality"])
    func refused(purpose: String) throws {
        var situation = try Situation.of(.emergency)
        situation.request.purpose = try Purpose(purpose)
        #expect(situation.outcome(.emergency, about: "planes") == .refuse)
    }

    @Test("after the emergency was closed the data is refused, with the closure")
    func closed() throws {
        var situation = try Situation.of(.emergency)
        situation.request.purpose = try Purpose("emergency/typhoon-2026-09")
        situation.standing.closure = try .filled(9)
        #expect(situation.findings(.emergency, about: "planes").map(\.outcome) == [.refuse])
        #expect(situation.evidence(.emergency, about: "planes")?["closure"] == (try Digest.filled(9)).description)
    }

    @Test("an event that is not stated cannot be evaluated, and is refused")
    func unstated() throws {
        var situation = try Situation.of(.emergency)
        situation.uses[0].terms.emergency = nil
        #expect(situation.outcome(.emergency, about: "planes") == .refuse)
    }
}
