import FuseCore
import FusePrivacy
import FuseQuery
import Testing

@testable import FusePolicy

@Suite("Deciding")
struct DeciderTests {
    @Test("a request that all terms allow is allowed under the strictest of them")
    func allowed() throws {
        let situation = try Situation.demo()
        guard case .allow(let job) = situation.decision else {
            Issue.record("denied: \(situation.decision.refusals.map(\.reason.line.en))")
            return
        }
        #expect(job.terms.map(\.dataset.text) == ["flights", "planes", "weather"])
        #expect(job.minimumGroup == 25)
        #expect(job.conditions.minimumGroup == 20)
        #expect(job.conditions.epsilonCap == ExactDecimal(4))
        #expect(job.bounds["flights.dep_delay"]?.lower == ExactDecimal(-30))
        #expect(job.bounds["flights.dep_delay"]?.upper == ExactDecimal(180))
        #expect(job.conditions.recipients == .among([try ID("skyline")]))
    }

    @Test("every rule says something about every dataset, in the order of the job")
    func complete() throws {
        let decision = try Situation.demo().decision
        for dataset in ["flights", "planes", "weather"] {
            let rules = decision.findings.filter { $0.dataset?.text == dataset }.map(\.rule)
            #expect(rules == RuleID.allCases.sorted())
        }
        #expect(decision.findings.compactMap(\.dataset?.text).first == "flights")
        #expect(decision.findings.allSatisfy { $0.reason.isBilingual && !$0.citation.clause.isEmpty })
    }

    @Test("a denial gives every reason, not the first")
    func everyReason() throws {
        var situation = try Situation.demo()
        situation.request.purpose = try Purpose("commerce/advertising")
        situation.request.recipient = ActingParty(party: try ID("stranger"), role: .enterprise)
        situation.request.approvals = []
        situation.request.commitment = nil
        #expect(situation.refusing == [.purpose, .scenario, .open, .prohibited, .grade])
        #expect(situation.findings(.purpose).count == 2)
        #expect(situation.findings(.open, about: "planes").count == 2)
        #expect(situation.findings(.prohibited).count == 1)
        #expect(situation.findings(.grade).count == 1)
    }

    @Test("a dataset without its terms, or terms of another dataset, deny")
    func coverage() throws {
        var situation = try Situation.demo()
        let planes = situation.uses.remove(at: 1)
        #expect(!situation.isAllowed)
        situation.uses += [planes, planes]
        #expect(!situation.isAllowed)
        situation.uses.removeLast()
        #expect(situation.isAllowed)
        situation.request.job.datasets.removeLast()
        #expect(situation.refusing == [.minimum])
        #expect(situation.decision.refusals.first?.reason.line.en.contains("`weather` is not among") == true)
    }

    @Test("nothing to decide about is denied")
    func nothing() throws {
        var situation = try Situation.demo()
        (situation.uses, situation.request.job.datasets) = ([], [])
        #expect(situation.refusing == [.minimum])
    }

    @Test("a rule that cannot be evaluated denies with that reason")
    func undecided() throws {
        let situation = try Situation.demo()
        guard case .deny(let findings) = Decider(rules: [Undecidable()]).decide(situation.request, over: situation.uses)
        else {
            Issue.record("allowed")
            return
        }
        #expect(findings.count == 3)
        #expect(
            findings.allSatisfy {
                $0.outcome == .refuse && $0.reason.line.en.contains("could not be evaluated: no data")
            })
    }

    @Test("a decider without rules, or whose rules never apply, denies", arguments: [[], [Inapplicable()]])
    func idleRules(rules: [Inapplicable]) throws {
        let situation = try Situation.demo()
        let decision = Decider(rules: rules).decide(situation.request, over: situation.uses)
        guard case .deny = decision else {
            Issue.record("allowed")
            return
        }
    }

    @Test("a rule that refuses without a reason still refuses")
    func silent() throws {
        let situation = try Situation.demo()
        let decision = Decider(rules: [Silent()]).decide(situation.request, over: situation.uses)
        #expect(decision.refusals.count == 3)
    }

    @Test("an answer that was paid for needs no budget")
    func repeated() throws {
        var situation = try Situation.demo()
        situation.uses[0].spent = situation.uses[0].terms.privacy.map { BudgetSpending([.total: $0.total]) }
        #expect(situation.refusing == [.prohibited])
        situation.request.charge = .zero
        #expect(situation.isAllowed)
    }

    @Test("findings are written with rule, article and clause")
    func written() throws {
        let finding = try #require(try Situation.demo().findings(.fusion).first)
        guard case .object(let fields) = finding.json else {
            Issue.record("not an object")
            return
        }
        #expect(fields["rule"] == "art30.fusion")
        #expect(fields["article"] == 30)
        #expect(fields["dataset"] == "flights")
        #expect(fields["outcome"] == "pass")
        #expect(
            fields.keys.sorted() == [
                "article", "clause", "dataset", "evidence", "outcome", "reason", "remedy", "rule", "zh",
            ])
        #expect(fields["reason"] == "the job runs in the measured `sandbox`")
        #expect(fields["remedy"] == .null)
        #expect(fields["zh"] == ["reason": "作业在经度量的安全沙箱（`sandbox`）中运行", "remedy": nil])
    }

    @Test("a refusal is written with its remedy, in both languages")
    func writtenRemedy() throws {
        var situation = try Situation.demo()
        situation.request.commitment = nil
        guard case .object(let fields)? = situation.findings(.scenario).first?.json else {
            Issue.record("not an object")
            return
        }
        let remedy = "sign a new request with the fixed words, in English or Chinese"
        let reason = "the request does not carry the `commitment` for its scenario in the fixed words; \(remedy)"
        #expect(fields["reason"] == .text(reason))
        #expect(fields["remedy"] == .text(remedy))
        let remedyZh = "请以规定的中文或者英文文本重新签署申请"
        #expect(
            fields["zh"] == [
                "reason": .text("申请未按规定文本附应用场景真实性、合规性、安全性的承诺（`commitment`）；\(remedyZh)"),
                "remedy": .text(remedyZh),
            ])
    }

    @Test("a job that nobody can plan is denied in both languages, with the planner's words")
    func unplannable() throws {
        let findings = Decider().denial(ofUnplannable: "the query has a `WINDOW`; write it without")
        let finding = try #require(findings.first)
        #expect(findings.count == 1 && finding.outcome == .refuse && finding.dataset == nil)
        #expect(finding.reason.isBilingual)
        #expect(finding.reason.line.en == "the job cannot be planned: the query has a `WINDOW`; write it without")
        #expect(finding.reason.remedy?.en == "write it without")
        #expect(finding.reason.text.zh == "无法为该作业制定执行计划：原文为“the query has a `WINDOW`”")
    }
}

struct Undecidable: Rule {
    let id = RuleID.fusion
    let citation = Citation(article: 30, "安全可信的环境")

    func judge(_ use: DatasetUse, in request: PolicyRequest) throws(PolicyError) -> Verdict {
        throw PolicyError(.undecided, "no data")
    }
}

struct Inapplicable: Rule {
    let id = RuleID.fusion
    let citation = Citation(article: 30, "安全可信的环境")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict { .notApplicable(Reason("never", zh: "从不适用")) }
}

struct Silent: Rule {
    let id = RuleID.fusion
    let citation = Citation(article: 30, "安全可信的环境")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict { .refuse([], evidence: [:]) }
}
