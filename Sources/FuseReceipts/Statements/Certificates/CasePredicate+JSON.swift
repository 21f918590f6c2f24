public import FuseCore

extension CasePredicate: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        [
            "statement": .text(of: statement),
            "kind": .text(kind.rawValue),
            "party": .text(of: party),
            "datasets": .texts(datasets),
            "receipts": .list(receipts.map(JSONValue.integer)),
            "receiptCount": .integer(receiptCount),
            "effect": .text(of: effect),
            "at": .text(of: at),
            "assurance": .text(assurance.rawValue),
            "fusebox": fusebox.json,
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        try self.init(
            statement: fields.value("statement", Digest.init),
            kind: fields.choice("kind"),
            party: fields.value("party", ID.init),
            datasets: fields.values("datasets", ID.init),
            receipts: Self.indices(fields.required("receipts")),
            receiptCount: fields.integer("receiptCount", in: 0...largestJSONInteger),
            effect: fields.line("effect"),
            at: fields.value("at", Instant.init),
            assurance: fields.choice("assurance"),
            fusebox: fields.part("fusebox"))
        try fields.finish()
    }

    private static func indices(_ node: DocumentNode) throws(CoreError) -> [Int] {
        var indices: [Int] = []
        for index in try node.list() { indices.append(try index.integer(in: 0...largestJSONInteger)) }
        return indices
    }
}
