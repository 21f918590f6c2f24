import FuseCore

extension AgeStanza {
    static let x25519Type = "X25519"
    fileprivate static let x25519Label = Array("age-encryption.org/v1/X25519".utf8)
}

extension AgeRecipient {
    /// Wraps a file key for the recipient with a fresh ephemeral share.
    func stanza(wrapping fileKey: FileKey) throws(CryptoError) -> AgeStanza {
        let ephemeral = SecretBytes.random(count: X25519.size)
        let share = X25519.point(of: ephemeral)
        guard let shared = X25519.sharedSecret(of: ephemeral, and: point) else {
            throw CryptoError(.badKey, "the `recipient` is of low order; ask its owner for another one")
        }
        return AgeStanza(
            type: AgeStanza.x25519Type, arguments: [Base64.encode(share, .unpadded)],
            body: fileKey.wrapped(with: try wrapKey(share: share, shared: shared)))
    }

    fileprivate func wrapKey(share: [UInt8], shared: SecretBytes) throws(CryptoError) -> SecretBytes {
        try HKDF.derive(secret: shared, salt: share + point, info: AgeStanza.x25519Label)
    }
}

extension AgeIdentity {
    /// Finds the file key in the first X25519 stanza that opens; every one before it must be well formed.
    func fileKey(in stanzas: [AgeStanza]) throws(CryptoError) -> FileKey? {
        for stanza in stanzas where stanza.type == AgeStanza.x25519Type {
            if let fileKey = try fileKey(in: stanza) { return fileKey }
        }
        return nil
    }

    private func fileKey(in stanza: AgeStanza) throws(CryptoError) -> FileKey? {
        guard stanza.arguments.count == 1, let share = try? Base64.decode(stanza.arguments[0], .unpadded),
            share.count == X25519.size
        else { throw Self.malformed("does not have one share of 32 bytes") }
        try FileKey.checkSize(of: stanza.body)
        guard let shared = X25519.sharedSecret(of: scalar, and: share) else {
            throw Self.malformed("has a share of low order")
        }
        return FileKey.unwrapped(from: stanza.body, with: try recipient.wrapKey(share: share, shared: shared))
    }

    private static func malformed(_ what: String) -> CryptoError {
        CryptoError(.malformedHeader, "an X25519 `stanza` \(what); ask for the file again")
    }
}
