public import FuseCore

/// What one rule found, for one dataset or for the whole request.
public struct Finding: Hashable, Sendable {
    /// Whether the rule was content.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        /// It has nothing against the request.
        case pass
        /// It refuses.
        case refuse
    }

    /// The rule.
    public let rule: RuleID
    /// The dataset it was applied to; `nil` for the request as a whole.
    public let dataset: ID<Dataset>?
    /// Whether the rule was content.
    public let outcome: Outcome
    /// Why, in one line of each language.
    public let reason: Wording
    /// The passage of the regulation that the rule rests on.
    public let citation: String
    /// What the rule looked at, by name.
    public let evidence: [String: String]

    /// A finding.
    public init(
        rule: RuleID, dataset: ID<Dataset>?, outcome: Outcome, reason: Wording, citation: String,
        evidence: [String: String] = [:]
    ) {
        self.rule = rule
        self.dataset = dataset
        self.outcome = outcome
        self.reason = reason
        self.citation = citation
        self.evidence = evidence
    }
}

extension Finding {
    /// The same finding without what the rule looked at.
    public var withoutEvidence: Finding {
        Finding(rule: rule, dataset: dataset, outcome: outcome, reason: reason, citation: citation)
    }

    /// The JSON form for reports: complete in itself, unlike that of a statement, which says once what findings share.
    public var json: JSONValue {
        [
            "rule": .text(of: rule),
            "article": .integer(rule.article),
            "dataset": .optionalText(of: dataset),
            "outcome": .text(outcome.rawValue),
            "reason": .text(reason.en),
            "reasonZh": .text(reason.zh),
            "citation": .text(citation),
            "evidence": .object(evidence.mapValues(JSONValue.text)),
        ]
    }
}
