public import FuseCrypto

/// A private key together with the name it signs notes under.
public struct NoteSigner: Sendable {
    /// The public half.
    public let verifier: NoteVerifier
    private let key: SigningKey

    /// The signer that writes `name` into its signature lines.
    public init(name: NoteKeyName, key: SigningKey) {
        verifier = NoteVerifier(name: name, key: key.verifyingKey)
        self.key = key
    }

    func signature(over text: String) -> NoteSignature {
        NoteSignature(name: verifier.name, keyHash: verifier.keyHash, bytes: key.sign(Array(text.utf8)))
    }
}
