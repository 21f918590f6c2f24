public import FuseCore

/// An age file whose plaintext can be read in any order.
///
/// The final chunk is opened before anything else, so the size is authentic from the start (c2sp.org/age, "Payload").
/// Every chunk is opened into one buffer, which the next one overwrites.
public final class AgeSealedFile<Bytes: RandomAccessBytes> {
    /// How many bytes of plaintext there are.
    public var plaintextSize: Int { layout.plaintextSize }
    /// The SHA-256 of the header and of the 16-byte nonce after it, which no two sealed files share.
    public let headerDigest: Digest

    /// How many bytes header and nonce have: all that holds the wrapped file key.
    public let headerSize: Int

    private let bytes: Bytes
    private let layout: PayloadLayout
    private let opener: PayloadOpener
    private var openIndex: Int?

    /// Unlocks a file in binary form and opens its final chunk.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - keys: tried in their order.
    /// - Throws: `CryptoError` as `AgeDecryptor` does, armour being a malformed header here; or what `bytes` throws.
    public init(bytes: Bytes, keys: [AgeKey]) throws {
        var source = BufferedSource(SequentialBytes(bytes))
        let header = try UnlockedHeader(from: &source, keys: keys)
        self.bytes = bytes
        headerDigest = SHA256.digest(of: header.bytes)
        headerSize = header.bytes.count
        layout = try PayloadLayout(sealedSize: bytes.size - header.bytes.count)
        opener = PayloadOpener(key: header.payloadKey)
        try open(layout.lastIndex)
    }

    /// Unlocks a file with identities.
    ///
    /// - Parameters:
    ///   - bytes: the whole file, in binary form.
    ///   - identities: tried in their order.
    /// - Throws: as for keys.
    public convenience init(bytes: Bytes, identities: [AgeIdentity]) throws {
        try self.init(bytes: bytes, keys: identities.map(AgeKey.identity))
    }

    /// Reads a range of the plaintext.
    ///
    /// - Parameter range: offsets into the plaintext, in bytes.
    /// - Returns: exactly the bytes of the range.
    /// - Throws: `CryptoError` (`outOfRange`) if the range lies outside, (`payloadNotAuthentic`) if a chunk was changed;
    ///   or what the bytes throw.
    public func read(_ range: Range<Int>) throws -> [UInt8] {
        var plaintext: [UInt8] = []
        plaintext.reserveCapacity(range.count)
        try forEachChunk(in: range) { _, piece in piece.withUnsafeBytes { plaintext.append(contentsOf: $0) } }
        return plaintext
    }

    /// Lends a range of the plaintext piece by piece, without copying it.
    ///
    /// - Parameters:
    ///   - range: offsets into the plaintext, in bytes.
    ///   - body: takes the offset of a piece in the plaintext and the piece, in ascending order; only what lies in the
    ///     range, at most 64 KiB at a time. It must not read from this file itself.
    /// - Throws: as `read`; or what `body` throws.
    public func forEachChunk(in range: Range<Int>, _ body: (_ offset: Int, _ piece: RawSpan) throws -> Void) throws {
        guard range.lowerBound >= 0, range.upperBound <= plaintextSize else {
            throw CryptoError(.outOfRange, "the range ends after the `sealed file`; check the offsets that ask for it")
        }
        var start = range.lowerBound
        while start < range.upperBound {
            let (index, offset) = start.quotientAndRemainder(dividingBy: PayloadChunk.size)
            let end = min(range.upperBound, (index + 1) * PayloadChunk.size)
            try open(index)
            try opener.withPlaintext(in: offset..<offset + (end - start)) { try body(start, $0) }
            start = end
        }
    }

    /// Opens a chunk unless it is the one that is open.
    private func open(_ index: Int) throws {
        guard openIndex != index else { return }
        openIndex = nil
        let range = layout.sealedRange(of: index)
        let sealed = try bytes.read(at: headerSize + range.lowerBound, count: range.count)
        try opener.open(sealed, index: index, layout.place(of: index))
        openIndex = index
    }
}
