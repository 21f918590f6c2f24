import FuseCore
import Testing

@testable import FusePolicy

@Suite("art53.border")
struct Art53BorderTests {
    @Test("a recipient on the mainland passes without an assessment")
    func mainland() throws {
        let situation = try Situation.of(.rich)
        #expect(situation.outcome(.border) == .pass)
        #expect(situation.evidence(.border) == ["jurisdiction": "CN"])
    }

    @Test("a recipient abroad passes with an assessment, which is named")
    func abroad() throws {
        var situation = try Situation.of(.rich)
        situation.request.jurisdiction = try Jurisdiction("SG")
        #expect(situation.isAllowed)
        #expect(situation.evidence(.border) == ["jurisdiction": "SG", "assessment": "CAC 2026/117"])
    }

    @Test("a recipient abroad without an assessment is refused, though the terms name the jurisdiction")
    func notAssessed() throws {
        var situation = try Situation.of(.rich)
        situation.request.jurisdiction = try Jurisdiction("SG")
        situation.uses[0].terms.assessments = [:]
        #expect(situation.refusing == [.border])
        #expect(situation.findings(.border).first?.reason.line.en.contains("no security assessment") == true)
    }

    @Test("a jurisdiction that the terms do not name is refused, the mainland too", arguments: ["US", "CN"])
    func notPermitted(code: String) throws {
        var situation = try Situation.of(.rich)
        situation.uses[0].terms.jurisdictions = [try Jurisdiction("SG")]
        situation.request.jurisdiction = try Jurisdiction(code)
        #expect(situation.refusing == [.border])
    }

    @Test("an unknown jurisdiction is refused")
    func unknown() throws {
        var situation = try Situation.of(.flights)
        situation.request.jurisdiction = nil
        #expect(situation.refusing == [.border])
        #expect(situation.findings(.border).first?.reason.line.en.contains("names no `jurisdiction`") == true)
    }

    @Test("data open to all may go anywhere", arguments: [nil, "CN", "US"])
    func open(code: String?) throws {
        var situation = try Situation.of(.weather)
        situation.request.jurisdiction = try code.map { try Jurisdiction($0) }
        #expect(situation.isAllowed)
    }
}
