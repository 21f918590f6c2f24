public import FuseCore
public import FuseCrypto

/// A signed statement before anybody has checked the signature (DSSE v1, JSON envelope).
///
/// Stricter than DSSE asks: unknown keys and URL-safe base64 are refused, and a file must be, byte for byte, what
/// `fileBytes` gives. So every changed byte is noticed, those that no signature covers included.
/// The payload cannot be read from here: only `verified(by:type:)` hands it out.
public struct Envelope: Hashable, Sendable {
    /// What the payload is said to be.
    public let type: StatementType
    /// The signatures; never two of one key.
    public let signatures: [EnvelopeSignature]
    let payload: [UInt8]

    private init(type: StatementType, payload: [UInt8], signatures: [EnvelopeSignature]) {
        self.type = type
        self.payload = payload
        self.signatures = signatures
    }

    /// Signs a payload.
    ///
    /// - Parameters:
    ///   - payload: the exact bytes of a statement.
    ///   - type: what they are.
    ///   - key: the signer's private key.
    /// - Returns: an envelope with one signature.
    public static func sign(payload: [UInt8], type: StatementType, by key: SigningKey) -> Envelope {
        let signature = key.sign(PreAuthenticationEncoding.bytes(type: type.rawValue, payload: payload))
        let signatures = [EnvelopeSignature(keyID: key.verifyingKey.keyID, bytes: signature)]
        return Envelope(type: type, payload: payload, signatures: signatures)
    }

    /// What the signatures cover.
    var signedBytes: [UInt8] {
        PreAuthenticationEncoding.bytes(type: type.rawValue, payload: payload)
    }
}

extension Envelope: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        [
            "payload": .text(Base64.encode(payload)),
            "payloadType": .text(type.rawValue),
            "signatures": .parts(signatures),
        ]
    }

    /// Reads the JSON form, as it stands alone or inside a request or a receipt.
    ///
    /// - Throws: `CoreError` for an unknown key or type, base64 that is not canonical, no signature, or two of one key.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        payload = try fields.base64("payload")
        type = try fields.choice("payloadType")
        signatures = try fields.parts("signatures")
        try fields.finish()
        guard !signatures.isEmpty, Set(signatures.map(\.keyID)).count == signatures.count else {
            throw node.malformed("needs one signature a key; sign the `statement` again")
        }
    }
}
