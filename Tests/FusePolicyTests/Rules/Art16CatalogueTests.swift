import FuseCore
import Testing

@testable import FusePolicy

@Suite("art16.catalogue")
struct Art16CatalogueTests {
    @Test("public data with its entry passes")
    func passes() throws {
        let finding = try #require(try Situation.of(.planes).findings(.catalogue, about: "planes").first)
        #expect(finding.outcome == .pass)
        #expect(finding.evidence == ["catalogue": "XM-GOV-0117", "version": "3"])
    }

    @Test("public data without an entry is refused")
    func refused() throws {
        var situation = try Situation.of(.planes)
        situation.uses[0].terms.catalogue = nil
        #expect(situation.refusing == [.catalogue])
    }

    @Test("procured data without entry or procurement is refused for both")
    func procured() throws {
        var situation = try Situation.of(.procured)
        #expect(situation.outcome(.catalogue) == .pass)
        situation.uses[0].terms.catalogue = nil
        situation.uses[0].terms.procurement = nil
        #expect(situation.findings(.catalogue).count == 2)
    }

    @Test("non-public data needs none")
    func notApplicable() throws {
        #expect(try Situation.of(.flights).outcome(.catalogue) == .notApplicable)
    }
}
