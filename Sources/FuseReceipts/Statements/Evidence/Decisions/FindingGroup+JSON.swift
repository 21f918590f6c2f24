import FuseCore

extension FindingGroup {
    /// The JSON form, which names the reason instead of repeating it.
    func json(reason name: String) -> JSONValue {
        [
            "rule": .text(of: rule),
            "article": .integer(rule.article),
            "datasets": .texts(datasets),
            "outcome": .text(outcome.rawValue),
            "reason": .text(name),
            "evidence": .object(evidence.mapValues(JSONValue.text)),
        ]
    }

    /// Reads the JSON form, and takes citation and reason from those that the decision gives.
    init(
        reading node: DocumentNode, citations: [String: String], wordings: [String: Wording]
    ) throws(CoreError) {
        var fields = try node.fields()
        let rule = try fields.value("rule", RuleID.init)
        guard let citation = citations[rule.text] else { throw node.malformed("names a rule without a `citation`") }
        guard let reason = wordings[try fields.text("reason")] else {
            throw node.malformed("names a `reason` that is not among the `wordings`")
        }
        _ = try fields.integer("article", in: rule.article...rule.article)
        self.init(
            rule: rule, datasets: try fields.values("datasets", ID.init), outcome: try fields.choice("outcome"),
            reason: reason, citation: citation, evidence: try fields.texts("evidence"))
        try fields.finish()
    }
}
