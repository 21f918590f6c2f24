public import FuseCore

extension ManifestStatement: Statement {
    /// Signed as a manifest.
    public static var type: StatementType { .manifest }
    /// Whoever holds data.
    public static var signers: Set<Role> { [.provider, .authority] }
    /// The provider.
    public var speaker: ID<Party>? { provider }

    /// The JSON form.
    public var json: JSONValue {
        [
            "version": .integer(Self.formatVersion),
            "dataset": .text(of: dataset),
            "datasetVersion": .integer(datasetVersion),
            "provider": .text(of: provider),
            "sealedAt": .text(of: sealedAt),
            "terms": .text(terms),
            "schema": .parts(schema),
            "parts": .parts(parts),
            "recipient": .text(of: recipient),
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        _ = try fields.integer("version", in: Self.formatVersion...Self.formatVersion)
        try self.init(
            dataset: fields.value("dataset", ID.init),
            datasetVersion: fields.integer("datasetVersion", in: 1...largestJSONInteger),
            provider: fields.value("provider", ID.init),
            sealedAt: fields.value("sealedAt", Instant.init),
            terms: fields.text("terms"),
            schema: fields.parts("schema"),
            parts: fields.parts("parts"),
            recipient: fields.recipient("recipient"))
        try fields.finish()
    }
}
