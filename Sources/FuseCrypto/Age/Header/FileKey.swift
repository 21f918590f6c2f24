/// The 16 secret bytes that everything in one age file depends on.
///
/// Source: the age format (c2sp.org/age), "File key", "Header MAC" and "Payload".
struct FileKey: Sendable {
    static let size = 16
    private static let wrappedSize = size + ChaChaPoly.tagSize
    private static let wrapNonce = [UInt8](repeating: 0, count: ChaChaPoly.nonceSize)

    private let bytes: SecretBytes

    static func generate() -> FileKey { FileKey(bytes: .random(count: size)) }

    init(bytes: SecretBytes) { self.bytes = bytes }

    /// The MAC that binds a header to the file key.
    func headerCode(for header: [UInt8]) throws(CryptoError) -> [UInt8] {
        HMACSHA256.code(for: header, key: try HKDF.derive(secret: bytes, info: Array("header".utf8)))
    }

    /// The key of the payload that follows a nonce.
    func payloadKey(nonce: [UInt8]) throws(CryptoError) -> SecretBytes {
        try HKDF.derive(secret: bytes, salt: nonce, info: Array("payload".utf8))
    }

    /// Seals the file key with a key that is used only this once, hence the fixed nonce.
    func wrapped(with key: SecretBytes) -> [UInt8] {
        var body = [UInt8](repeating: 0, count: Self.wrappedSize)
        body.withUnsafeMutableBytes { body in
            bytes.withUnsafeBytes { ChaChaPoly(key: key, .sealing).seal($0, nonce: Self.wrapNonce, into: body) }
        }
        return body
    }

    /// Opens the body of a stanza, or tells that the key is another one's.
    ///
    /// The size is checked by `checkSize` beforehand: a long body could be made to open under many keys at once.
    static func unwrapped(from body: [UInt8], with key: SecretBytes) -> FileKey? {
        precondition(body.count == wrappedSize, "the size of a wrapped key is checked before it is opened")
        var isAuthentic = false
        let bytes = SecretBytes(count: size) { room in
            body.withUnsafeBytes { isAuthentic = ChaChaPoly(key: key, .opening).open($0, nonce: wrapNonce, into: room) }
        }
        return isAuthentic ? FileKey(bytes: bytes) : nil
    }

    static func checkSize(of body: [UInt8]) throws(CryptoError) {
        guard body.count == wrappedSize else {
            throw CryptoError(
                .malformedHeader, "a `stanza` does not wrap a file key of 16 bytes; ask for the file again")
        }
    }
}
