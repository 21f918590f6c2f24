public import FuseCore

/// A payload whose signature has been checked; only `Envelope.verified(by:type:)` makes one.
public struct VerifiedStatement: Hashable, Sendable {
    /// What the payload is.
    public let type: StatementType
    /// The exact bytes that were signed.
    public let payload: [UInt8]
    /// Who signed them.
    public let signer: PartyCard
    /// SHA-256 of the envelope's canonical form.
    public let digest: Digest

    init(type: StatementType, payload: [UInt8], signer: PartyCard, digest: Digest) {
        self.type = type
        self.payload = payload
        self.signer = signer
        self.digest = digest
    }

    /// Reads the payload.
    ///
    /// - Throws: `ReceiptError.Code.wrongType` if it is of another type, `.malformedStatement` if it has not exactly its
    ///   canonical form, and `.wrongSigner` if the signer may not sign it or it speaks for another party.
    public func read<Content: Statement>(as content: Content.Type = Content.self) throws(ReceiptError) -> Content {
        guard type == Content.type else {
            throw ReceiptError(
                .wrongType, "the `statement` is a \(type.name), not a \(Content.type.name); give another")
        }
        let content: Content = try CanonicalForm.read(payload, source: type.name, malformed: .malformedStatement)
        guard Content.signers.contains(signer.role), [nil, signer.party].contains(content.speaker) else {
            throw ReceiptError(.wrongSigner, "`\(signer.party)` may not sign this \(type.name); its own `party` must")
        }
        return content
    }
}

/// A statement of a known kind, who signed it, and the digest of its envelope.
public struct Verified<Content: Statement>: Sendable {
    /// What was signed.
    public let content: Content
    /// Who signed it.
    public let signer: PartyCard
    /// SHA-256 of the envelope's canonical form.
    public let digest: Digest

    init(content: Content, signer: PartyCard, digest: Digest) {
        self.content = content
        self.signer = signer
        self.digest = digest
    }
}

extension StatementType {
    /// How messages name the type.
    var name: String {
        switch self {
        case .manifest: "manifest"
        case .approval: "approval"
        case .request: "request"
        case .revocation: "revocation"
        case .objection: "objection"
        case .complaint: "complaint"
        case .order: "order"
        case .incident: "incident"
        case .closure: "closure"
        case .catalogue: "catalogue"
        case .exclusion: "exclusion"
        case .outcome: "outcome"
        case .inToto: "receipt"
        }
    }
}
