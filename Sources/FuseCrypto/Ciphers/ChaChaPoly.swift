import COpenSSL

/// ChaCha20-Poly1305 (RFC 8439) under one key, in one direction, with one OpenSSL context for many messages.
final class ChaChaPoly {
    /// What the context is for.
    enum Direction {
        case sealing, opening
    }

    static let keySize = 32
    static let nonceSize = 12
    static let tagSize = 16

    private let context: OpaquePointer

    init(key: SecretBytes, _ direction: Direction) {
        precondition(key.count == Self.keySize, "the key has 32 bytes")
        let made = key.withUnsafeBytes { fuse_chacha_poly_new($0.octets, direction == .sealing ? 1 : 0) }
        guard let made else { preconditionFailure("no memory is left for a cipher") }
        context = made
    }

    deinit { fuse_aead_free(context) }

    /// Writes ciphertext and tag to `sealed`, which is 16 bytes longer than `plain`. No nonce may come twice.
    func seal(
        _ plain: UnsafeRawBufferPointer, nonce: [UInt8], extra: [UInt8] = [], into sealed: UnsafeMutableRawBufferPointer
    ) {
        precondition(nonce.count == Self.nonceSize && sealed.count == plain.count + Self.tagSize)
        let done = fuse_aead_seal(
            context, nonce, extra, extra.count, plain.baseAddress, plain.count, sealed.baseAddress)
        precondition(done == 1, "the cipher failed to seal")
    }

    /// Writes plaintext to `plain`, which is 16 bytes shorter than `sealed`, if the tag is right. If not, `plain` is
    /// wiped and the result is false.
    func open(
        _ sealed: UnsafeRawBufferPointer, nonce: [UInt8], extra: [UInt8] = [], into plain: UnsafeMutableRawBufferPointer
    ) -> Bool {
        precondition(nonce.count == Self.nonceSize && sealed.count == plain.count + Self.tagSize)
        let opened = fuse_aead_open(
            context, nonce, extra, extra.count, sealed.baseAddress, sealed.count, plain.baseAddress)
        return opened == 1
    }
}
