import FuseCore
import Testing

/// Every rule from the command line, both ways: what the run says and does, and what anybody then verifies offline.
@Suite struct RuleTableTests {
    @Test func `the table has every rule that a decision looks at`() throws {
        let city = try City.shared.get()
        let check = try Fusebox.run("check", city.job(of: .visits), "--vault", city.vault, "--json").json()
        let rules = try check.at("findings").list().map { try $0.at("rule").text() }
        #expect(rules.count == 29)
        #expect(Set(rules) == Set(RuleCase.all.map(\.rule)))
    }

    @Test(arguments: RuleCase.all)
    func `a rule that is kept lets the run release, and the receipt shows it`(rule: RuleCase) throws {
        guard !rule.passing.isEmpty else {
            let city = try City.shared.get()
            return try expectPass(rule, in: "\(city.answer(of: rule.sample))/receipt.json")
        }
        var trial = try RuleTrial(rule.sample)
        #expect(try trial.make(rule.passing) == nil)
        try trial.run().expectDone()
        try expectPass(rule, in: trial.path("out/receipt.json"))
    }

    private func expectPass(_ rule: RuleCase, in receipt: String) throws {
        let words = ["verify", receipt, "--trust", try City.shared.get().keys, "--article", rule.article]
        let rows = try Fusebox.run(words).expectDone().lines.map(\.cells)
        #expect(rows.contains { $0.starts(with: ["pass", rule.rule, rule.sample.name]) })
        #expect(!rows.contains { $0.first == "REFUSE" })
        try expectClause(rule, in: rows)
        guard let (name, value) = rule.evidence else { return }
        let shown = try #require(rows.first { $0.starts(with: [rule.rule, rule.sample.name, name]) }, "\(rows)")
        #expect(shown.count == 4 && shown[3].hasPrefix(value), "\(shown)")
    }

    @Test(arguments: RuleCase.all)
    func `a rule that is broken refuses, in writing or before anything is kept`(rule: RuleCase) throws {
        var trial = try RuleTrial(rule.sample)
        let failed = try trial.make(rule.refused)
        switch rule.place {
        case .run:
            #expect(failed == nil, "\(failed?.complaint ?? "")")
            try expectRefusal(rule, by: trial)
        case .earlier(let status, let hint):
            let failure = try #require(failed).expectFailure(status)
            #expect(failure.complaint.contains(hint), "\(failure.complaint)")
            if status == Exit.badInput { #expect(!Files.exists(trial.path("sealed"))) }
            try trial.run().expectDone()
        }
    }

    private func expectRefusal(_ rule: RuleCase, by trial: RuleTrial) throws {
        let outcome = try trial.run()
        #expect(outcome.status == Exit.denied && outcome.complaint.isEmpty, "\(outcome.complaint)")
        #expect(outcome.text.hasPrefix("DENIED") && outcome.text.contains("  \(rule.rule)  "), "\(outcome.text)")
        #expect(try Files.names(in: trial.path("out")) == ["refusal.json"])
        let words = ["verify", trial.path("out/refusal.json"), "--trust", trial.city.keys, "--article", rule.article]
        let rows = try Fusebox.run(words).expectDone().lines.map(\.cells)
        #expect(rows.contains { $0.starts(with: ["REFUSE", rule.rule]) }, "\(rows)")
        try expectClause(rule, in: rows)
    }

    /// The clause stands at the end in the words of the regulation.
    private func expectClause(_ rule: RuleCase, in rows: [[String]]) throws {
        let heading = try #require(rows.firstIndex(of: ["the clause"]))
        let clause = try #require(rows[heading...].first { $0.first == rule.rule })
        #expect(clause.count == 2 && clause[1].unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
}

extension String {
    /// The cells of a line of a table, which at least two blanks keep apart.
    fileprivate var cells: [String] { split(separator: /[ ]{2,}/).map(String.init) }
}
