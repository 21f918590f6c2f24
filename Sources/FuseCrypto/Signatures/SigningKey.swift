import CSodium

/// The private half of an Ed25519 key (RFC 8032).
public struct SigningKey: Sendable {
    /// How many bytes a signature has.
    public static let signatureSize = 64
    static let seedSize = 32

    /// The public half.
    public let verifyingKey: VerifyingKey
    /// What libsodium calls the secret key: the seed and the public key.
    private let secretKey: SecretBytes

    init(seed: SecretBytes) throws(CryptoError) {
        guard seed.count == Self.seedSize else {
            throw CryptoError(.badKey, "the `signing key` does not have 32 bytes; make one with `fusebox keygen`")
        }
        var point = [UInt8](repeating: 0, count: VerifyingKey.size)
        secretKey = SecretBytes(count: Int(crypto_sign_ed25519_SECRETKEYBYTES)) { room in
            seed.withUnsafeBytes { seed in
                _ = crypto_sign_ed25519_seed_keypair(&point, room.octets, seed.octets)
            }
        }
        verifyingKey = try VerifyingKey(rawBytes: point)
    }

    /// Makes a new key.
    ///
    /// - Returns: a key that nobody else has.
    public static func generate() -> SigningKey {
        guard let key = try? SigningKey(seed: .random(count: seedSize)) else {
            preconditionFailure("a generated key is always sound")
        }
        return key
    }

    /// Signs a message. The same key and message always give the same signature.
    ///
    /// - Parameter message: any bytes.
    /// - Returns: 64 bytes (RFC 8032, section 5.1.6).
    public func sign(_ message: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: Self.signatureSize)
        secretKey.withUnsafeBytes { key in
            _ = crypto_sign_detached(&signature, nil, message, UInt64(message.count), key.octets)
        }
        return signature
    }

    func withSeed<Result>(_ body: (UnsafePointer<UInt8>) -> Result) -> Result {
        // The seed is the first half of the secret key.
        secretKey.withUnsafeBytes { body($0.octets) }
    }
}

extension SigningKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Names the key by its public half only.
    public var description: String { "signing key \(verifyingKey.keyID)" }

    /// Names the key by its public half only.
    public var debugDescription: String { description }

    /// A mirror that shows the public half only.
    public var customMirror: Mirror { Mirror(self, children: ["verifyingKey": verifyingKey]) }
}
