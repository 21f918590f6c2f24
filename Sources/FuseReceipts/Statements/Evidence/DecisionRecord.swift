public import FuseCore

/// How a request was decided, with what every rule found.
public struct DecisionRecord: Hashable, Sendable {
    /// Whether the request was allowed.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        /// All rules were content.
        case allow
        /// At least one rule refused.
        case deny
    }

    /// Whether the request was allowed.
    public let outcome: Outcome
    /// What the rules found, all of them.
    public let findings: [Finding]

    /// The decision that follows from `findings`: one refusal denies, and so does having looked at nothing.
    public init(findings: [Finding]) {
        self.findings = findings
        outcome = Self.outcome(of: findings)
    }

    private static func outcome(of findings: [Finding]) -> Outcome {
        findings.isEmpty || findings.contains { $0.outcome == .refuse } ? .deny : .allow
    }
}

extension DecisionRecord: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        [
            "outcome": .text(outcome.rawValue), "findings": .list(findings.map(\.uncited)),
            "citations": .object(citations.mapValues(JSONValue.text)),
        ]
    }

    /// By rule, the passage it rests on; each is long and would otherwise stand there once a dataset.
    private var citations: [String: String] {
        Dictionary(findings.map { ($0.rule.text, $0.citation) }) { first, _ in first }
    }

    /// Reads the JSON form; the outcome must be the one that follows from the findings.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        let stated: Outcome = try fields.choice("outcome")
        let citations = try fields.texts("citations")
        var findings: [Finding] = []
        for finding in try fields.required("findings").list() {
            findings.append(try Finding(reading: finding, citations: citations))
        }
        self.init(findings: findings)
        try fields.finish()
        guard citations == self.citations else { throw node.malformed("cites other rules than those of its findings") }
        guard stated == outcome else { throw node.malformed("does not follow from its findings") }
    }
}
