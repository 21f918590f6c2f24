/// What may open an age file.
public enum AgeKey: Sendable {
    /// An identity, for files sealed to its recipient.
    case identity(AgeIdentity)
    /// A passphrase, for files sealed with it.
    case passphrase(AgePassphrase)

    /// Finds the file key in the stanzas of a header.
    ///
    /// Nothing, if no stanza is meant for this key. An error, if one is but breaks the rules of its kind.
    func fileKey(in stanzas: [AgeStanza]) throws(CryptoError) -> FileKey? {
        switch self {
        case .identity(let identity): try identity.fileKey(in: stanzas)
        case .passphrase(let passphrase): try passphrase.fileKey(in: stanzas)
        }
    }
}
