import COpenSSL

extension SigningKey {
    /// Reads the key from PEM.
    ///
    /// - Parameter pem: one unencrypted `PRIVATE KEY` block (PKCS #8, RFC 8410) and nothing else.
    /// - Throws: `CryptoError` (`badKey`) if it is not such a block, or the key is passphrase-protected or not Ed25519.
    public init(pem: SecretBytes) throws(CryptoError) {
        try self.init(
            seed: SecretBytes(count: Self.seedSize) { seed throws(CryptoError) in
                try pem.withUnsafeBytes { text throws(CryptoError) in
                    let outcome = fuse_ed25519_private_from_pem(text.baseAddress, text.count, seed.octets)
                    guard outcome == FUSE_KEY_READ else { throw Self.unreadable(outcome) }
                }
            })
    }

    /// Reads the key from PEM that was read into an ordinary array, and leaves wiping that array to the caller.
    ///
    /// - Parameter pem: one unencrypted `PRIVATE KEY` block (PKCS #8, RFC 8410) and nothing else.
    /// - Throws: `CryptoError` (`badKey`) as for guarded memory.
    public init(pem: [UInt8]) throws(CryptoError) {
        try self.init(pem: SecretBytes(count: pem.count) { room in pem.withUnsafeBytes(room.copyMemory) })
    }

    /// Writes the key as PEM: a `PRIVATE KEY` block that `openssl pkey` reads.
    ///
    /// - Returns: PKCS #8 in PEM, which ends with a line feed.
    public func pem() -> SecretBytes {
        let room = FUSE_PEM_ROOM
        var written = 0
        let roomy = SecretBytes(count: room) { buffer in
            written = withSeed { fuse_ed25519_private_pem($0, buffer.baseAddress, room) }
        }
        precondition(written > 0, "no memory is left to write a key")
        return SecretBytes(count: written) { text in
            roomy.withUnsafeBytes { text.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0.prefix(written))) }
        }
    }

    private static func unreadable(_ outcome: fuse_key_outcome) -> CryptoError {
        switch outcome {
        case FUSE_KEY_ENCRYPTED:
            CryptoError(.badKey, "the `signing key` is passphrase-protected; decrypt it first with `openssl pkey`")
        case FUSE_KEY_OTHER_ALGORITHM:
            CryptoError(.badKey, "the `signing key` is not an Ed25519 key; make one with `fusebox keygen`")
        default:
            CryptoError(.badKey, "the `signing key` is not one `PRIVATE KEY` block of PEM; check the key file")
        }
    }
}
