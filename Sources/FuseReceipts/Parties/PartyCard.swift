public import FuseCore
public import FuseCrypto

/// What others need to know of a party: who it is, and the public halves of its two keys.
public struct PartyCard: Hashable, Sendable {
    /// The party.
    public let party: ID<Party>
    /// What it is there for.
    public let role: Role
    /// Its name for people.
    public let name: PartyName
    /// The key that checks what it signs.
    public let signingKey: VerifyingKey
    /// The age recipient that files for it are sealed to.
    public let recipient: AgeRecipient
    /// Where it is established; nil if the card does not say.
    public let jurisdiction: CardJurisdiction?

    /// A card.
    public init(
        party: ID<Party>, role: Role, name: PartyName, signingKey: VerifyingKey, recipient: AgeRecipient,
        jurisdiction: CardJurisdiction? = nil
    ) {
        self.party = party
        self.role = role
        self.name = name
        self.signingKey = signingKey
        self.recipient = recipient
        self.jurisdiction = jurisdiction
    }

    /// The file's form: JSON for people to read.
    public var fileBytes: [UInt8] {
        json.prettyBytes
    }

    /// Reads a file. White space is free, for cards are written and compared by people; keys are not.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - source: how messages name it.
    /// - Throws: `ReceiptError.Code.malformedCard` for an unknown, doubled or missing key, or a malformed value.
    public init(fileBytes bytes: [UInt8], source: String = "the card") throws(ReceiptError) {
        do {
            self = try PartyCard(reading: StrictJSON.parse(bytes, source: source))
        } catch {
            throw ReceiptError(.malformedCard, error.reason)
        }
    }
}

extension PartyCard: StatementPart {
    /// The JSON form; a card that does not say a jurisdiction has no such key, so that older cards are as good.
    public var json: JSONValue {
        var fields: [String: JSONValue] = [
            "party": .text(of: party),
            "role": .text(role.rawValue),
            "name": name.json,
            "signingKey": .text(signingKey.pem),
            "recipient": .text(of: recipient),
        ]
        fields["jurisdiction"] = jurisdiction.map(JSONValue.text(of:))
        return .object(fields)
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        party = try fields.value("party", ID.init)
        role = try fields.choice("role")
        name = try fields.part("name")
        signingKey = try fields.verifyingKey("signingKey")
        recipient = try fields.recipient("recipient")
        jurisdiction = try fields.optional("jurisdiction").map { node throws(CoreError) in
            try node.value(CardJurisdiction.init)
        }
        try fields.finish()
    }
}
