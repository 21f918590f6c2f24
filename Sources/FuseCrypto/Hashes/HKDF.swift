import COpenSSL

/// HKDF with SHA-256 (RFC 5869).
public enum HKDF {
    /// The most bytes that can be derived at once: 255 blocks of 32 (RFC 5869, section 2.3).
    public static let largestCount = 255 * 32

    /// Derives a secret from another one: extract with the salt, then expand with the info.
    ///
    /// - Parameters:
    ///   - secret: the input keying material.
    ///   - salt: not secret; may be empty.
    ///   - info: what the derived secret is for, so that no two uses share one.
    ///   - count: how many bytes to derive; 1 to 8160.
    /// - Returns: the derived secret.
    /// - Throws: `CryptoError` (`outOfRange`) if `count` lies outside, (`libraryFailed`) if memory runs out.
    public static func derive(
        secret: SecretBytes, salt: [UInt8] = [], info: [UInt8], count: Int = 32
    ) throws(CryptoError) -> SecretBytes {
        guard (1...largestCount).contains(count) else {
            throw CryptoError(.outOfRange, "a `derived secret` has 1 to 8160 bytes; ask for fewer, or derive twice")
        }
        return try SecretBytes(count: count) { room throws(CryptoError) in
            let derived = secret.withUnsafeBytes { secret in
                fuse_hkdf_sha256(
                    secret.baseAddress, secret.count, salt, salt.count, info, info.count, room.baseAddress, count)
            }
            guard derived == 1 else {
                throw CryptoError(.libraryFailed, "the `derived secret` could not be computed; free some memory")
            }
        }
    }
}
