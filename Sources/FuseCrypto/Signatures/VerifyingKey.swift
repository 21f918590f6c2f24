import COpenSSL
import CSodium

/// The public half of an Ed25519 key (RFC 8032): whoever holds it can check signatures.
public struct VerifyingKey: Hashable, Sendable {
    /// How many bytes the key has.
    public static let size = 32

    /// The 32 bytes of RFC 8032, section 5.1.5.
    public let rawBytes: [UInt8]

    /// Takes the bytes of a public key.
    ///
    /// - Parameter rawBytes: 32 bytes, the encoded point.
    /// - Throws: `CryptoError` (`badKey`) if there are more or fewer, or they are not the canonical encoding of a
    ///   point in the main subgroup: nobody has a private half for such a key, and some signatures pass for anyone.
    public init(rawBytes: [UInt8]) throws(CryptoError) {
        _ = SodiumLibrary.ready
        guard rawBytes.count == Self.size, crypto_core_ed25519_is_valid_point(rawBytes) == 1 else {
            throw CryptoError(.badKey, "the `verifying key` is not a sound Ed25519 point; ask its party for a new card")
        }
        self.rawBytes = rawBytes
    }

    /// The name of the key.
    public var keyID: KeyID {
        KeyID(digest: SHA256.digest(of: subjectPublicKeyInfo))
    }

    /// Checks a signature.
    ///
    /// Signatures with a number S that is not reduced, or with an R of small order, are refused, so that nobody but the
    /// holder of the private half can turn one signature into another (RFC 8032, section 5.1.7).
    ///
    /// - Parameters:
    ///   - signature: the signature; anything but 64 bytes is not valid.
    ///   - message: the exact bytes that were signed.
    /// - Returns: whether the private half of this key signed the message.
    public func isValid(signature: [UInt8], for message: [UInt8]) -> Bool {
        guard signature.count == SigningKey.signatureSize else { return false }
        return crypto_sign_verify_detached(signature, message, UInt64(message.count), rawBytes) == 0
    }
}
