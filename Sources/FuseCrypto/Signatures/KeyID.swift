public import FuseCore

/// The name of a public key: the SHA-256 of its DER SubjectPublicKeyInfo.
///
/// Written `SHA256:` and 64 lower-case hexadecimal digits, as the `keyid` of an envelope.
public struct KeyID: Hashable, Sendable, CustomStringConvertible {
    /// The digest of the DER SubjectPublicKeyInfo (RFC 5280, section 4.1; RFC 8410, section 4).
    public let digest: Digest

    init(digest: Digest) { self.digest = digest }

    /// Reads the written form.
    ///
    /// - Parameter text: `SHA256:` and 64 lower-case hexadecimal digits.
    /// - Throws: `CryptoError` (`badKey`) if the text has another form.
    public init(_ text: String) throws(CryptoError) {
        let prefix = "SHA256:"
        guard text.utf8.starts(with: prefix.utf8),
            let digest = try? Digest(
                "sha256:" + String(decoding: text.utf8.dropFirst(prefix.utf8.count), as: UTF8.self))
        else {
            throw CryptoError(.badKey, "not a `key id`; write `SHA256:` and 64 lower-case hexadecimal digits")
        }
        self.digest = digest
    }

    /// The written form.
    public var description: String { "SHA256:" + digest.hex }
}
