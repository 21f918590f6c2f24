public import FuseCore

extension DecisionRecord: StatementPart {
    /// The JSON form: findings that differ in their dataset only stand there once, and so do citations and wordings.
    public var json: JSONValue {
        let table = WordingTable(of: groups)
        return [
            "outcome": .text(outcome.rawValue),
            "citations": .object(citations.mapValues(JSONValue.text)),
            "wordings": .object(table.wordings.mapValues(\.json)),
            "findings": .list(zip(groups, table.names).map { group, name in group.json(reason: name) }),
        ]
    }

    /// By rule, the passage it rests on.
    private var citations: [String: String] {
        Dictionary(groups.map { ($0.rule.text, $0.citation) }) { first, _ in first }
    }

    /// Reads the JSON form; there is one for each decision.
    ///
    /// - Throws: `CoreError` also if a citation or wording is not used, a wording has another number than the order of use
    ///   gives it, findings are not grouped or not in order, or the outcome does not follow from them.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        let stated: Outcome = try fields.choice("outcome")
        let citations = try fields.texts("citations")
        let wordings = try Self.wordings(fields.required("wordings"))
        var groups: [FindingGroup] = []
        for group in try fields.required("findings").list() {
            groups.append(try FindingGroup(reading: group, citations: citations, wordings: wordings))
        }
        try fields.finish()
        self.init(findings: groups.flatMap(\.findings))
        guard groups == self.groups else { throw node.malformed("has findings that are not grouped and in order") }
        guard citations == self.citations else { throw node.malformed("cites other rules than those of its findings") }
        guard wordings == WordingTable(of: groups).wordings else {
            throw node.malformed("has wordings that are not used, or not numbered in order of use")
        }
        guard stated == outcome else { throw node.malformed("does not follow from its findings") }
    }

    private static func wordings(_ node: DocumentNode) throws(CoreError) -> [String: Wording] {
        var fields = try node.fields()
        var wordings: [String: Wording] = [:]
        for name in fields.remainingNames { wordings[name] = try fields.part(name) }
        return wordings
    }
}
