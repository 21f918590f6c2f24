import FuseCore
import Testing

@testable import FusePolicy

@Suite("art14.refusal")
struct Art14RefusalTests {
    @Test("public data that nobody withholds passes", arguments: [Outline.planes, .weather])
    func passes(terms: Outline) throws {
        let situation = try Situation.of(terms)
        #expect(situation.outcome(.refusal, about: situation.uses[0].dataset.text) == .pass)
    }

    @Test("a withdrawal of public data on a legal basis is refused, and names it")
    func withdrawn() throws {
        var situation = try Situation.of(.planes)
        situation.standing.withdrawal = Withdrawal(statement: try .filled(9), basis: "Aviation order 9")
        #expect(situation.refusing == [.refusal])
        let finding = try #require(situation.findings(.refusal, about: "planes").first)
        #expect(
            finding.reason.line.en
                == "the provider withdrew the public data, on the basis of `Aviation order 9`; ask its provider")
        #expect(finding.evidence["basis"] == "Aviation order 9")
        #expect(finding.evidence["withdrawal"] == (try Digest.filled(9)).description)
    }

    @Test("a withdrawal of public data without a basis is refused as such", arguments: [nil, "", "  "])
    func withoutBasis(basis: String?) throws {
        var situation = try Situation.of(.planes)
        situation.standing.withdrawal = Withdrawal(statement: try .filled(9), basis: basis)
        #expect(situation.refusing == [.refusal])
        let finding = try #require(situation.findings(.refusal, about: "planes").first)
        #expect(finding.reason.text.en.contains("itself lacks a basis"))
        #expect(finding.reason.remedy?.en.contains("complain to the authority") == true)
        #expect(finding.evidence["basis"] == nil)
    }

    @Test("non-public data is its provider's to withdraw")
    func notApplicable() throws {
        var situation = try Situation.of(.flights)
        situation.standing.withdrawal = Withdrawal(statement: try .filled(9), basis: nil)
        #expect(situation.outcome(.refusal) == .notApplicable)
        #expect(situation.refusing == [.prohibited])
    }

    @Test("a denial names the rules that refuse public data as its basis, and passes no other judgement")
    func basis() throws {
        var situation = try Situation.demo()
        situation.request.commitment = nil
        situation.uses[1].terms.catalogue = nil
        let finding = try #require(situation.findings(.refusal, about: "planes").first)
        #expect(finding.outcome == .pass)
        #expect(finding.evidence["basis"] == "art16.catalogue (16), art27.scenario (27)")
        #expect(situation.evidence(.refusal, about: "weather")?["basis"] == "art27.scenario (27)")
        #expect(situation.evidence(.refusal)?["basis"] == nil)
    }

    @Test("public data that no rule refuses needs no basis, though another dataset is refused")
    func others() throws {
        var situation = try Situation.demo()
        situation.uses[0].terms.rights = []
        #expect(situation.refusing == [.rights])
        #expect(situation.evidence(.refusal, about: "planes")?["basis"] == nil)
    }

    @Test("the law that a withdrawal names stands before the rules that refuse besides")
    func both() throws {
        var situation = try Situation.of(.planes)
        situation.standing.withdrawal = Withdrawal(statement: try .filled(9), basis: "Aviation order 9")
        situation.request.commitment = nil
        #expect(
            situation.evidence(.refusal, about: "planes")?["basis"] == "Aviation order 9; art27.scenario (27)")
    }

    @Test("what is allowed names no basis")
    func allowed() throws {
        let findings = try Situation.demo().decision.findings.filter { $0.rule == .refusal }
        #expect(findings.count == 3 && findings.allSatisfy { $0.evidence["basis"] == nil })
    }
}
