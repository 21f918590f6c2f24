public import FuseCore

/// Opens age files from their beginning to their end.
public struct AgeDecryptor: Sendable {
    private let keys: [AgeKey]

    /// Opens with whichever key fits.
    ///
    /// - Parameter keys: tried in their order.
    public init(keys: [AgeKey]) { self.keys = keys }

    /// Opens with identities.
    ///
    /// - Parameter identities: tried in their order.
    public init(identities: [AgeIdentity]) { self.init(keys: identities.map(AgeKey.identity)) }

    /// Opens with a passphrase.
    ///
    /// - Parameter passphrase: the one that the file was sealed with.
    public init(passphrase: AgePassphrase) { self.init(keys: [.passphrase(passphrase)]) }

    /// Opens one file, and writes plaintext only after it authenticated.
    ///
    /// INVARIANT: every byte that reaches the sink belongs to an authentic chunk in its right place. Only if nothing is
    /// thrown is it known that the plaintext is whole; a caller that is told of an error must discard what it got.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - form: how the file is written; found out from its first bytes if not given.
    ///   - sink: where the plaintext goes.
    /// - Throws: `CryptoError` (`malformedArmor`, `malformedHeader`) if the file breaks the rules of the format, its
    ///   scrypt work factor is above the limit, or it ends within what comes before the payload's chunks;
    ///   (`noMatchingIdentity`) if no key fits; (`headerNotAuthentic`) if the header was changed;
    ///   (`payloadNotAuthentic`) if the payload was changed, cut or continued; or what the source or the sink throws.
    public func decrypt(_ source: some ByteSource, form: AgeForm? = nil, into sink: inout some ByteSink) throws {
        var source = BufferedSource(source)
        let seemsArmored = Armor.seemsToBegin(try source.peek(Armor.mostWhiteSpace + 1))
        switch form ?? (seemsArmored ? .armored : .binary) {
        case .binary: try open(&source, into: &sink)
        case .armored:
            var bare = BufferedSource(ArmorReader(source))
            try open(&bare, into: &sink)
        }
    }

    private func open<Source: ByteSource>(
        _ source: inout BufferedSource<Source>, into sink: inout some ByteSink
    ) throws {
        let opener = PayloadOpener(key: try UnlockedHeader(from: &source, keys: keys).payloadKey)
        var place = PayloadChunk.Place.inner
        while place == .inner {
            place = try opener.openNext(try source.read(full: PayloadChunk.sealedSize))
            try sink.write(opener.plaintext)
        }
        guard try source.isAtEnd() else { throw PayloadOpener.continued }
    }
}
