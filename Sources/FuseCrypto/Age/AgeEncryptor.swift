public import FuseCore

/// Seals data as age files (age-encryption.org/v1) that any age program opens.
public struct AgeEncryptor: Sendable {
    private enum Audience {
        case recipients([AgeRecipient])
        case passphrase(AgePassphrase)
    }

    private let audience: Audience
    private let form: AgeForm

    /// Seals to recipients, each of whom can open by itself.
    ///
    /// - Parameters:
    ///   - recipients: one or more.
    ///   - form: whether files are written as bytes or as ASCII text.
    /// - Throws: `CryptoError` (`badKey`) if there is no recipient.
    public init(to recipients: [AgeRecipient], form: AgeForm = .binary) throws(CryptoError) {
        guard !recipients.isEmpty else {
            throw CryptoError(.badKey, "there is no `recipient` to seal to; give at least one")
        }
        audience = .recipients(recipients)
        self.form = form
    }

    /// Seals with a passphrase, which never shares a file with other recipients.
    ///
    /// - Parameters:
    ///   - passphrase: what opens the files again.
    ///   - form: whether files are written as bytes or as ASCII text.
    public init(to passphrase: AgePassphrase, form: AgeForm = .binary) {
        audience = .passphrase(passphrase)
        self.form = form
    }

    /// Seals everything that a source yields, as one new file.
    ///
    /// - Parameters:
    ///   - source: the plaintext.
    ///   - sink: where the file goes.
    /// - Throws: what the source or the sink throws; `CryptoError` (`libraryFailed`) if memory runs out.
    public func encrypt(_ source: some ByteSource, into sink: inout some ByteSink) throws {
        var source = source
        let sealing = try sealing(into: sink)
        while case let piece = try source.read(upTo: PayloadChunk.size), !piece.isEmpty {
            try sealing.write(piece[...])
        }
        try sealing.finish()
        sink = sealing.sink
    }

    /// Begins a new file that is sealed while it is being written.
    ///
    /// - Parameter sink: where the file goes; its header is written at once.
    /// - Returns: a sink for plaintext. Without its `finish()` the file cannot be opened.
    /// - Throws: what the sink throws; `CryptoError` (`libraryFailed`) if memory runs out.
    public func sealing<Sink: ByteSink>(into sink: Sink) throws -> AgeSealingSink<Sink> {
        let fileKey = FileKey.generate()
        let nonce = RandomBytes.draw(PayloadChunk.payloadNonceSize)
        let header = try AgeHeader(wrapping: fileKey, in: try stanzas(wrapping: fileKey))
        return try AgeSealingSink(
            sink, form: form, beginning: header.bytes + nonce, payloadKey: try fileKey.payloadKey(nonce: nonce))
    }

    private func stanzas(wrapping fileKey: FileKey) throws(CryptoError) -> [AgeStanza] {
        switch audience {
        case .passphrase(let passphrase): return [try passphrase.stanza(wrapping: fileKey)]
        case .recipients(let recipients):
            var stanzas: [AgeStanza] = []
            for recipient in recipients { stanzas.append(try recipient.stanza(wrapping: fileKey)) }
            return stanzas
        }
    }
}
