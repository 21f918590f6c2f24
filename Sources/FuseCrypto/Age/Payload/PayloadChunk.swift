/// The chunks that a payload is cut into, each sealed by itself under its number (the STREAM construction).
///
/// Source: the age format (c2sp.org/age), "Payload".
enum PayloadChunk {
    /// How many bytes of plaintext every chunk but the last one has.
    static let size = 64 * 1024
    static let sealedSize = size + ChaChaPoly.tagSize
    /// The nonce at the beginning of a payload, from which its key comes.
    static let payloadNonceSize = 16

    /// Where a chunk stands.
    enum Place: UInt8 {
        case inner = 0
        case final = 1
    }

    /// The nonce of a chunk: its number as 11 bytes, most significant first, then whether it is the final one.
    static func nonce(index: Int, _ place: Place) -> [UInt8] {
        var nonce = [UInt8](repeating: 0, count: ChaChaPoly.nonceSize)
        for byte in 0..<8 { nonce[10 - byte] = UInt8(truncatingIfNeeded: index >> (8 * byte)) }
        nonce[11] = place.rawValue
        return nonce
    }
}
