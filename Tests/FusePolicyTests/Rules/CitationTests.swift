import Testing

@testable import FusePolicy

@Suite("Rules and their citations")
struct CitationTests {
    @Test("every rule has its name once, and cites the article that its name says")
    func citations() {
        #expect(Rulebook.rules.map(\.id) == RuleID.allCases.sorted())
        for rule in Rulebook.rules.map({ $0 as any CitedRule }) + Rulebook.intakeRules.map({ $0 as any CitedRule }) {
            #expect(rule.id.rawValue.hasPrefix("art\(rule.citation.article < 10 ? "0" : "")\(rule.citation.article)."))
            #expect(rule.citation.clause.unicodeScalars.contains { ("一"..."龥").contains($0) })
        }
    }
}
