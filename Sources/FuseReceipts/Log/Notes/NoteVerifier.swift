import FuseCore
public import FuseCrypto

/// A public key together with the name it signs notes under: what a reader of the log must know beforehand.
public struct NoteVerifier: Hashable, Sendable {
    /// The name in the signature line.
    public let name: NoteKeyName
    /// The Ed25519 key.
    public let key: VerifyingKey

    static let ed25519: UInt8 = 0x01

    /// The verifier of notes that `key` signs as `name`.
    public init(name: NoteKeyName, key: VerifyingKey) {
        self.name = name
        self.key = key
    }

    /// The four bytes that lead a signature: the start of SHA-256 over name, line feed, 0x01 and the 32 bytes of the key
    /// (C2SP signed-note, "Ed25519 signatures").
    public var keyHash: [UInt8] {
        Array(SHA256.digest(of: Array(name.text.utf8) + [0x0A, Self.ed25519] + key.rawBytes).bytes.prefix(4))
    }

    /// The text form `name+hash+key` that other tools take (C2SP signed-note, "Verifier keys").
    public var text: String {
        "\(name)+\(Hex.encode(keyHash))+\(Base64.encode([Self.ed25519] + key.rawBytes))"
    }

    /// Reads the text form.
    ///
    /// - Throws: `ReceiptError.Code.malformedNote` if it has another form, another key type, or a hash that is not the
    ///   key's.
    public init(_ text: String) throws(ReceiptError) {
        guard let verifier = Self.read(text), verifier.text.utf8.elementsEqual(text.utf8) else {
            throw ReceiptError(.malformedNote, "not an Ed25519 `verifier key`; write name, hash and key joined by `+`")
        }
        self = verifier
    }

    private static func read(_ text: String) -> NoteVerifier? {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let name = try? NoteKeyName(parts[0]), let bytes = try? Base64.decode(parts[2]),
            bytes.first == ed25519, let key = try? VerifyingKey(rawBytes: Array(bytes.dropFirst()))
        else { return nil }
        return NoteVerifier(name: name, key: key)
    }
}
