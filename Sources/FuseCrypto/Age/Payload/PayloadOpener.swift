import CSodium

/// Opens chunks into one buffer, which holds nothing but what authenticated.
final class PayloadOpener {
    private let cipher: ChaChaPoly
    private var room = [UInt8](repeating: 0, count: PayloadChunk.size)
    private var count = 0
    private var nextIndex = 0

    init(key: SecretBytes) { cipher = ChaChaPoly(key: key, .opening) }

    deinit {
        room.withUnsafeMutableBytes { if let start = $0.baseAddress { sodium_memzero(start, $0.count) } }
    }

    /// The plaintext of the chunk that was opened last.
    var plaintext: ArraySlice<UInt8> { room[..<count] }

    /// Lends the plaintext of the chunk that was opened last.
    func withPlaintext(in range: Range<Int>, _ body: (RawSpan) throws -> Void) rethrows {
        precondition(range.upperBound <= count, "the range lies inside the chunk")
        try room.withUnsafeBytes { room in try body(UnsafeRawBufferPointer(rebasing: room[range]).bytes) }
    }

    /// Opens a chunk whose place is known.
    func open(_ sealed: [UInt8], index: Int, _ place: PayloadChunk.Place) throws(CryptoError) {
        guard tryOpening(sealed, index: index, place) else { throw Self.changed }
    }

    /// Opens the next chunk of a payload that is read from its beginning to its end, and tells where it stands.
    ///
    /// A chunk that is not full can only be the final one. A full one may be either, and its tag tells which.
    func openNext(_ sealed: [UInt8]) throws(CryptoError) -> PayloadChunk.Place {
        let isEmptyAfterOthers = sealed.count == ChaChaPoly.tagSize && nextIndex > 0
        guard sealed.count >= ChaChaPoly.tagSize, !isEmptyAfterOthers else { throw Self.cutShort }
        defer { nextIndex += 1 }
        if sealed.count == PayloadChunk.sealedSize, tryOpening(sealed, index: nextIndex, .inner) { return .inner }
        try open(sealed, index: nextIndex, .final)
        return .final
    }

    private func tryOpening(_ sealed: [UInt8], index: Int, _ place: PayloadChunk.Place) -> Bool {
        count = 0
        let size = sealed.count - ChaChaPoly.tagSize
        let isAuthentic = room.withUnsafeMutableBytes { room in
            sealed.withUnsafeBytes { sealed in
                cipher.open(
                    sealed, nonce: PayloadChunk.nonce(index: index, place),
                    into: UnsafeMutableRawBufferPointer(rebasing: room.prefix(size)))
            }
        }
        if isAuthentic { count = size }
        return isAuthentic
    }

    static var changed: CryptoError {
        CryptoError(.payloadNotAuthentic, "the payload of the `age file` was changed or cut; ask for the file again")
    }

    static var cutShort: CryptoError {
        CryptoError(.payloadNotAuthentic, "the payload of the `age file` was cut short; ask for the file again")
    }

    static var continued: CryptoError {
        CryptoError(.payloadNotAuthentic, "something follows the end of the `age file`; ask for the file again")
    }
}
