public import FuseCore
public import FuseCrypto

/// An approval that the decision rested on.
public struct ApprovalRecord: Hashable, Sendable {
    /// Digest of the approval's envelope.
    public let digest: Digest
    /// Who approved.
    public let party: ID<Party>
    /// The key that signed it.
    public let keyID: KeyID

    /// An approval.
    public init(digest: Digest, party: ID<Party>, keyID: KeyID) {
        self.digest = digest
        self.party = party
        self.keyID = keyID
    }

    /// A verified approval.
    public init(_ approval: Verified<ApprovalStatement>) {
        self.init(
            digest: approval.digest, party: approval.signer.party, keyID: approval.signer.signingKey.keyID)
    }
}

extension ApprovalRecord: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        ["digest": .text(of: digest), "party": .text(of: party), "keyid": .text(of: keyID)]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        digest = try fields.value("digest", Digest.init)
        party = try fields.value("party", ID.init)
        keyID = try fields.keyID("keyid")
        try fields.finish()
    }
}
