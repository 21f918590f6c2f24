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
    /// Why, in one line.
    public let reason: String
    /// The passage of the regulation that the rule rests on.
    public let citation: String
    /// What the rule looked at, by name.
    public let evidence: [String: String]

    /// A finding.
    public init(
        rule: RuleID, dataset: ID<Dataset>?, outcome: Outcome, reason: String, citation: String,
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

    /// The JSON form for reports.
    public var json: JSONValue {
        .object(fields.merging(["citation": .text(citation)]) { first, _ in first })
    }

    /// The JSON form in a statement, which states each rule's citation once for all of its findings.
    var uncited: JSONValue { .object(fields) }

    private var fields: [String: JSONValue] {
        [
            "rule": .text(of: rule),
            "article": .integer(rule.article),
            "dataset": .optionalText(of: dataset),
            "outcome": .text(outcome.rawValue),
            "reason": .text(reason),
            "evidence": .object(evidence.mapValues(JSONValue.text)),
        ]
    }

    /// Reads the form of a statement, and takes the citation from those that the statement gives.
    init(reading node: DocumentNode, citations: [String: String]) throws(CoreError) {
        var fields = try node.fields()
        let rule = try fields.value("rule", RuleID.init)
        guard let citation = citations[rule.text] else { throw node.malformed("names a rule without a `citation`") }
        _ = try fields.integer("article", in: rule.article...rule.article)
        self.init(
            rule: rule, dataset: try fields.optionalValue("dataset", ID.init), outcome: try fields.choice("outcome"),
            reason: try fields.text("reason"), citation: citation, evidence: try fields.texts("evidence"))
        try fields.finish()
    }
}
