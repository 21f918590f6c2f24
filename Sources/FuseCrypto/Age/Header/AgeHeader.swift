/// The text that begins an age file: stanzas that wrap the file key, and a MAC.
struct AgeHeader {
    /// One for each recipient; at least one.
    let stanzas: [AgeStanza]
    /// The MAC that the header ends with.
    let code: [UInt8]
    /// The exact bytes of the header, its last line feed included.
    let bytes: [UInt8]

    static let versionLine = Array("age-encryption.org/v1".utf8)
    static let stanzaMark = Array("->".utf8)
    static let endMark = Array("---".utf8)
    static let columns = 64
    /// A space, 43 characters and a line feed follow the part that the MAC covers.
    private static let sizeAfterEndMark = 1 + 43 + 1

    /// What the MAC covers: everything up to and including the `---` of the last line.
    var authenticatedBytes: [UInt8] { Array(bytes.dropLast(Self.sizeAfterEndMark)) }

    /// Finds the file key with the first key that a stanza is meant for, and checks the MAC with it.
    func unlock(with keys: [AgeKey]) throws(CryptoError) -> FileKey {
        try refuseCompanyForPassphrase()
        for key in keys {
            guard let fileKey = try key.fileKey(in: stanzas) else { continue }
            guard ConstantTime.areEqual(code, try fileKey.headerCode(for: authenticatedBytes)) else {
                throw CryptoError(
                    .headerNotAuthentic, "the header of the `age file` was changed; ask its sender for the file again")
            }
            return fileKey
        }
        throw noMatch
    }

    private var needsPassphrase: Bool { stanzas.contains { $0.type == AgePassphrase.stanzaType } }

    /// A passphrase promises that who knows it made the file; a second stanza would let somebody else make it.
    private func refuseCompanyForPassphrase() throws(CryptoError) {
        guard !needsPassphrase || stanzas.count == 1 else {
            throw CryptoError(
                .malformedHeader, "the `age file` mixes a passphrase with other recipients; ask for one or the other")
        }
    }

    private var noMatch: CryptoError {
        needsPassphrase
            ? CryptoError(.noMatchingIdentity, "the `age file` is sealed with another `passphrase`; give the right one")
            : CryptoError(.noMatchingIdentity, "the `age file` is sealed to others; give an `identity` it is meant for")
    }
}
