import CSodium

/// A stream of random bytes that a 32-byte seed decides: the ChaCha20 keystream with an all-zero nonce.
///
/// Whoever has the seed can draw the same bytes again; to everyone else they cannot be told from true randomness
/// (RFC 8439, section 2.4; the block counter starts at zero and has 64 bits). It is a class, so that no copy can hand
/// out the same bytes a second time.
public final class ChaChaStream {
    /// How many bytes the seed has.
    public static let keySize = 32

    private static let pieceSize = 4096
    private static let blocksInPiece = UInt64(pieceSize / 64)

    private let key: SecretBytes
    private var block: UInt64 = 0
    private var piece: [UInt8] = []
    private var used = 0

    /// Begins the stream of a seed.
    ///
    /// - Parameter key: 32 secret bytes that serve no other purpose.
    /// - Throws: `CryptoError` (`outOfRange`) if there are more or fewer.
    public init(key: SecretBytes) throws(CryptoError) {
        guard key.count == Self.keySize else {
            throw CryptoError(.outOfRange, "the `seed` of a random stream has 32 bytes; derive one with HKDF")
        }
        self.key = key
    }

    deinit { wipe() }

    /// Draws the next bytes.
    ///
    /// - Parameter count: how many bytes.
    /// - Returns: exactly that many; none of them is ever handed out again.
    public func next(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            if used == piece.count { refill() }
            let taken = min(count - bytes.count, piece.count - used)
            bytes.append(contentsOf: piece[used..<used + taken])
            used += taken
        }
        return bytes
    }

    private func refill() {
        let nonce = [UInt8](repeating: 0, count: Int(crypto_stream_chacha20_NONCEBYTES))
        piece = [UInt8](repeating: 0, count: Self.pieceSize)
        key.withUnsafeBytes { key in
            piece.withUnsafeMutableBytes { room in
                _ = crypto_stream_chacha20_xor_ic(
                    room.octets, UnsafeRawBufferPointer(room).octets, UInt64(room.count), nonce, block, key.octets)
            }
        }
        block += Self.blocksInPiece
        used = 0
    }

    private func wipe() {
        piece.withUnsafeMutableBytes { if let start = $0.baseAddress { sodium_memzero(start, $0.count) } }
    }
}
