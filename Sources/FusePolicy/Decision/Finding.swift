public import FuseCore

/// One reason of one rule about one dataset.
public struct Finding: Hashable, Sendable {
    /// What a rule found.
    public enum Outcome: String, Sendable, CaseIterable {
        /// The rule is met.
        case pass
        /// The rule is broken, or could not be evaluated.
        case refuse
        /// The rule is not about this kind of dataset.
        case notApplicable = "not-applicable"
    }

    /// The rule.
    public let rule: RuleID
    /// The passage it enforces.
    public let citation: Citation
    /// The dataset; nil for a finding about the job as a whole.
    public let dataset: ID<Dataset>?
    /// What was found.
    public let outcome: Outcome
    /// Why, and for a refusal what would have to change.
    public let reason: Reason
    /// What was looked at, by name.
    public internal(set) var evidence: [String: String]

    static func findings(of rule: some CitedRule, about dataset: ID<Dataset>?, _ verdict: Verdict) -> [Finding] {
        func finding(_ outcome: Outcome, _ reason: Reason, _ evidence: [String: String]) -> Finding {
            Finding(
                rule: rule.id, citation: rule.citation, dataset: dataset, outcome: outcome, reason: reason,
                evidence: evidence)
        }
        switch verdict {
        case .pass(let reason, let evidence): return [finding(.pass, reason, evidence)]
        case .notApplicable(let reason): return [finding(.notApplicable, reason, [:])]
        case .refuse([], let evidence): return [finding(.refuse, .unstated, evidence)]
        case .refuse(let reasons, let evidence): return reasons.map { finding(.refuse, $0, evidence) }
        }
    }

    /// The finding as receipts and refusals carry it.
    public var json: JSONValue {
        .object([
            "rule": .text(rule.rawValue), "article": .integer(citation.article), "clause": .text(citation.clause),
            "dataset": .optionalText(of: dataset), "outcome": .text(outcome.rawValue),
            "reason": .text(reason.line.en), "remedy": .optionalText(of: reason.remedy?.en),
            "zh": ["reason": .text(reason.line.zh), "remedy": .optionalText(of: reason.remedy?.zh)],
            "evidence": .object(evidence.mapValues { .text($0) }),
        ])
    }
}

extension Reason {
    fileprivate static let unstated = Reason("is broken without a stated reason", zh: "违反本规则，但未说明理由")
}
