public import FuseCore

/// The request that was answered or refused, and what its party committed itself to.
public struct RequestRecord: Hashable, Sendable {
    /// Digest of the signed request's envelope.
    public let digest: Digest
    /// Who asked.
    public let party: ID<Party>
    /// Who gets the answer.
    public let recipient: ID<Party>
    /// What the answer is for.
    public let purpose: String
    /// The definite scenario of use.
    public let scenario: String
    /// The statutory duty or public service that was cited (Article 25); nil if none was.
    public let duty: String?
    /// The commitment that the scenario is true, compliant and safe (Article 27).
    public let commitment: String

    /// A request.
    public init(
        digest: Digest, party: ID<Party>, recipient: ID<Party>, purpose: String, scenario: String,
        duty: String? = nil, commitment: String
    ) {
        self.digest = digest
        self.party = party
        self.recipient = recipient
        self.purpose = purpose
        self.scenario = scenario
        self.duty = duty
        self.commitment = commitment
    }

    /// What a verified request says.
    public init(_ request: Verified<RequestStatement>) {
        let content = request.content
        self.init(
            digest: request.digest, party: content.party, recipient: content.recipient, purpose: content.purpose,
            scenario: content.scenario, duty: content.duty, commitment: content.commitment)
    }
}

extension RequestRecord: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        [
            "digest": .text(of: digest),
            "party": .text(of: party),
            "recipient": .text(of: recipient),
            "purpose": .text(purpose),
            "scenario": .text(scenario),
            "duty": .optionalText(of: duty),
            "commitment": .text(commitment),
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        digest = try fields.value("digest", Digest.init)
        party = try fields.value("party", ID.init)
        recipient = try fields.value("recipient", ID.init)
        purpose = try fields.text("purpose")
        scenario = try fields.text("scenario")
        duty = try fields.optionalText("duty")
        commitment = try fields.text("commitment")
        try fields.finish()
    }
}
