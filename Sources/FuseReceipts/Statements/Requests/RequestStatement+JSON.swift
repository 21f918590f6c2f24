public import FuseCore

extension RequestStatement: Statement {
    /// Signed as a request.
    public static var type: StatementType { .request }
    /// Everybody but an enclave, which must not ask itself.
    public static var signers: Set<Role> { [.enterprise, .provider, .authority] }
    /// The party that asks.
    public var speaker: ID<Party>? { party }

    /// The JSON form.
    public var json: JSONValue {
        [
            "version": .integer(Self.formatVersion),
            "job": job.json,
            "jobDigest": .text(of: jobDigest),
            "parameters": .object(parameters.mapValues(JSONValue.text)),
            "purpose": .text(purpose),
            "scenario": .text(scenario),
            "duty": .optionalText(of: duty),
            "commitment": .text(commitment),
            "party": .text(of: party),
            "recipient": .text(of: recipient),
            "requestedAt": .text(of: requestedAt),
            "nonce": .text(of: nonce),
            "approvals": .parts(approvals),
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        _ = try fields.integer("version", in: Self.formatVersion...Self.formatVersion)
        job = try fields.part("job")
        jobDigest = try fields.value("jobDigest", Digest.init)
        parameters = try fields.texts("parameters")
        purpose = try fields.text("purpose")
        scenario = try fields.text("scenario")
        duty = try fields.optionalText("duty")
        commitment = try fields.text("commitment")
        party = try fields.value("party", ID.init)
        recipient = try fields.value("recipient", ID.init)
        requestedAt = try fields.value("requestedAt", Instant.init)
        nonce = try fields.value("nonce", RequestNonce.init)
        approvals = try fields.parts("approvals")
        try fields.finish()
    }
}
