import Testing

@testable import FusePolicy

@Suite("Rules and their citations")
struct CitationTests {
    @Test("every rule is in the rulebook once, by article", arguments: RuleID.allCases)
    func complete(rule: RuleID) {
        #expect(Rulebook.rules.count { $0.id == rule } == 1)
        #expect(Rulebook.rules.map(\.id) == Rulebook.rules.map(\.id).sorted())
    }

    @Test("a rule of intake is also a rule about runs, and there once")
    func intake() {
        let rules = Rulebook.intakeRules.map(\.id)
        #expect(rules == Set(rules).sorted())
        #expect(!rules.isEmpty && Set(rules).isSubset(of: Rulebook.rules.map(\.id)))
    }

    @Test("every rule cites the article that its name says, in the words of the regulation")
    func citations() {
        for rule in Rulebook.rules.map({ $0 as any CitedRule }) + Rulebook.intakeRules.map({ $0 as any CitedRule }) {
            let article = rule.citation.article
            #expect(rule.id.rawValue.hasPrefix("art\(article < 10 ? "0" : "")\(article)."))
            #expect(Regulation.says(rule.citation.clause, inArticle: article), "\(rule.id.rawValue)")
        }
    }

    @Test("words that an article does not say are noticed", arguments: ["", "公共数据不受限制", "探索数据分类"])
    func misquoted(clause: String) {
        #expect(!Regulation.says(clause, inArticle: 14))
        #expect(!Regulation.says(clause, inArticle: 15))
    }
}
