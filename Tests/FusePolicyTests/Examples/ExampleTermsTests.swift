import FuseCore
import FuseQuery
import Testing

@testable import FusePolicy

@Suite("Ready-made terms")
struct ExampleTermsTests {
    @Test("the terms are admitted with the table that they are for", arguments: ExampleTerms.all)
    func admitted(example: ExampleTerms) throws {
        let terms = try example.terms
        let arrival = Arrival(
            terms: terms, columns: columns(example), signer: terms.provider,
            quality: ExampleSituation.outcomes(of: terms), at: try Instant(example.decidedAt))
        let findings = try Intake().admit(arrival)
        #expect(findings.contains { $0.rule == .quality && $0.outcome == .pass })
        #expect(try terms.schema(columns: columns(example)).dataset == terms.dataset)
    }

    @Test("without any one column of the terms the table is refused", arguments: ExampleTerms.all)
    func lacking(example: ExampleTerms) throws {
        let terms = try example.terms
        for name in terms.columns.keys {
            let columns = columns(example).filter { $0.name != name }
            let arrival = Arrival(terms: terms, columns: columns, signer: terms.provider, quality: nil, at: nil)
            let error = try #require(throws: PolicyError.self) { try Intake().admit(arrival) }
            #expect(error.reason.contains("`\(name)`"))
        }
    }

    @Test("a sensible request is allowed", arguments: ExampleTerms.all)
    func allowed(example: ExampleTerms) throws {
        let situation = try ExampleSituation(example)
        #expect(situation.decision.refusals.map(\.reason.line.en) == [])
    }

    @Test("a request that is wrong in one thing is refused by the rule in question", arguments: ExampleRefusal.all)
    func refused(refusal: ExampleRefusal) throws {
        var situation = try ExampleSituation(refusal.example)
        try refusal.change(&situation)
        #expect(situation.refusing.contains(refusal.rule), "\(situation.refusing)")
    }

    @Test("each of the six refuses more than three things")
    func refusals() {
        #expect(ExampleTerms.all.count == 6)
        for example in ExampleTerms.all {
            #expect(ExampleRefusal.all.count { $0.example.name == example.name } > 3)
        }
    }

    @Test("the six tell six situations, and say which in both languages", arguments: ExampleTerms.all)
    func told(example: ExampleTerms) throws {
        let lines = try example.yaml.split(separator: "\n").prefix { $0.hasPrefix("#") }
        #expect(lines.contains { $0.utf8.allSatisfy { $0 < 0x80 } })
        #expect(lines.contains { $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } })
        let channels = try ExampleTerms.all.map { try $0.terms.channel }
        #expect(Set(channels) == [.contract, .shared, .openOnApplication, .emergency, .authorisedOperation])
    }

    @Test(
        "every condition on rows and every check of quality is about a column of the table", arguments: ExampleTerms.all
    )
    func conditions(example: ExampleTerms) throws {
        let terms = try example.terms
        let names = Set(columns(example).map(\.name))
        #expect(!terms.rows.isEmpty && names.isSuperset(of: terms.rows.map(\.column)))
        #expect(terms.quality.count >= 4)
    }

    private func columns(_ example: ExampleTerms) -> [ColumnSchema] {
        example.table.map { ColumnSchema(name: $0.key, type: $0.value) }
    }
}
