import FuseCore

/// What comes before the chunks of an age file, read and found authentic: the header and the payload's nonce.
struct UnlockedHeader {
    /// The exact bytes of header and nonce.
    let bytes: [UInt8]
    let payloadKey: SecretBytes

    init<Source: ByteSource>(from source: inout BufferedSource<Source>, keys: [AgeKey]) throws {
        let header = try HeaderReader.read(from: &source)
        let fileKey = try header.unlock(with: keys)
        let nonce = try source.read(full: PayloadChunk.payloadNonceSize)
        guard nonce.count == PayloadChunk.payloadNonceSize else {
            throw CryptoError(.malformedHeader, "the `age file` ends before its payload; ask for the file again")
        }
        bytes = header.bytes + nonce
        payloadKey = try fileKey.payloadKey(nonce: nonce)
    }
}
