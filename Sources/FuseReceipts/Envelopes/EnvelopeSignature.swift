public import FuseCore
public import FuseCrypto

/// One signature of an envelope, and the name of the key that is said to have made it.
public struct EnvelopeSignature: Hashable, Sendable {
    /// The name of the key.
    public let keyID: KeyID
    /// The signature.
    public let bytes: [UInt8]

    init(keyID: KeyID, bytes: [UInt8]) {
        self.keyID = keyID
        self.bytes = bytes
    }
}

extension EnvelopeSignature: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        ["keyid": .text(of: keyID), "sig": .text(Base64.encode(bytes))]
    }

    /// Reads the JSON form.
    ///
    /// - Throws: `CoreError` for an unknown key, a malformed name of a key, or base64 that is not canonical.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        keyID = try fields.keyID("keyid")
        bytes = try fields.base64("sig")
        try fields.finish()
    }
}
