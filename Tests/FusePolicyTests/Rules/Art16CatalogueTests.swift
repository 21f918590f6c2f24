import FuseCore
import Testing

@testable import FusePolicy

@Suite("art16.catalogue")
struct Art16CatalogueTests {
    @Test("public data with its entry passes")
    func passes() throws {
        let finding = try #require(try Situation.of(.planes).findings(.catalogue, about: "planes").first)
        #expect(finding.outcome == .pass)
        #expect(finding.evidence == ["catalogue": "XM-GOV-0117", "version": "3", "status": "unlisted"])
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

    @Test("an entry that the catalogue lists in its version passes")
    func current() throws {
        var situation = try Situation.of(.planes)
        situation.standing.catalogue = .current
        #expect(situation.isAllowed)
        #expect(situation.evidence(.catalogue, about: "planes")?["status"] == "current")
    }

    @Test("a superseded entry passes with a warning")
    func superseded() throws {
        var situation = try Situation.of(.planes)
        situation.standing.catalogue = .superseded(by: 4)
        let finding = try #require(situation.findings(.catalogue, about: "planes").first)
        #expect(finding.outcome == .pass)
        #expect(finding.evidence["status"] == "superseded")
        #expect(finding.evidence["inForce"] == "4")
        #expect(finding.reason.remedy?.en.contains("later version") == true)
    }

    @Test("a withdrawn entry is refused, for procured data too", arguments: [Outline.planes, .procured])
    func withdrawn(terms: Outline) throws {
        var situation = try Situation.of(terms)
        situation.standing.catalogue = .withdrawn
        let dataset = situation.uses[0].dataset.text
        #expect(situation.refusing == [.catalogue])
        #expect(situation.evidence(.catalogue, about: dataset)?["status"] == "withdrawn")
    }

    @Test("non-public data needs none")
    func notApplicable() throws {
        #expect(try Situation.of(.flights).outcome(.catalogue) == .notApplicable)
    }
}
