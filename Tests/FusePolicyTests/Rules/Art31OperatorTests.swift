import FuseCore
import FusePrivacy
import Testing

@testable import FusePolicy

@Suite("art31.operator")
struct Art31OperatorTests {
    @Test("the holder of the licence passes within its scope")
    func passes() throws {
        let finding = try #require(try Situation.of(.operated).findings(.operator, about: "planes").first)
        #expect(finding.outcome == .pass)
        #expect(finding.evidence["licence"] == "XM-OP-9")
    }

    @Test("nothing is reserved where nothing is charged to the dataset")
    func stages() throws {
        var situation = try Situation.of(.operated)
        #expect(situation.evidence(.operator, about: "planes")?["stages"] == "decide, reserve, release")
        (situation.request.answer, situation.request.charge) = (.paidFor, .zero)
        #expect(situation.evidence(.operator, about: "planes")?["stages"] == "decide, release")
        let exact = Outline.operated.with(["grade"], "general-1").without(["privacy"])
        situation = try Situation.of(exact)
        #expect(situation.evidence(.operator, about: "planes")?["stages"] == "decide, release")
        situation.request.charge = .zero
        #expect(situation.evidence(.operator, about: "planes")?["stages"] == "decide, release")
    }

    @Test("another party, purpose or time is refused, each with its reason")
    func refused() throws {
        var situation = try Situation.of(.operated)
        situation.request.requester = ActingParty(party: try ID("harbour-air"), role: .enterprise)
        situation.request.purpose = try Purpose("research")
        situation.request.decidedAt = try Instant("2026-12-31T16:00:00Z")
        #expect(situation.findings(.operator, about: "planes").map(\.outcome) == [.refuse, .refuse, .refuse])
    }

    @Test("a licence that is not stated cannot be evaluated, and is refused")
    func unstated() throws {
        var situation = try Situation.of(.operated)
        situation.uses[0].terms.licence = nil
        #expect(situation.refusing == [.operator])
    }
}
