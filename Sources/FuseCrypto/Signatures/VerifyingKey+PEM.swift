import COpenSSL

extension VerifyingKey {
    /// Reads the key from PEM.
    ///
    /// - Parameter pem: a `PUBLIC KEY` block (SubjectPublicKeyInfo, RFC 8410), exactly as `openssl pkey -pubout`
    ///   writes it; a missing line feed at the end is forgiven.
    /// - Throws: `CryptoError` (`badKey`) if it is not PEM, holds another algorithm, or is written in another way.
    public init(pem: String) throws(CryptoError) {
        let text = Array(pem.utf8)
        var point = [UInt8](repeating: 0, count: Self.size)
        switch fuse_ed25519_public_from_pem(text, text.count, &point) {
        case FUSE_KEY_READ: try self.init(rawBytes: point)
        case FUSE_KEY_OTHER_ALGORITHM:
            throw CryptoError(.badKey, "the `verifying key` is not an Ed25519 key; make one with `fusebox keygen`")
        default: throw Self.malformed
        }
        guard pem.utf8.elementsEqual(self.pem.utf8) || pem.utf8.elementsEqual(self.pem.utf8.dropLast()) else {
            throw Self.malformed
        }
    }

    /// The key as a `PUBLIC KEY` block of PEM, which ends with a line feed.
    public var pem: String {
        String(decoding: Self.written(rawBytes, room: FUSE_PEM_ROOM, by: fuse_ed25519_public_pem), as: UTF8.self)
    }

    /// The key as DER SubjectPublicKeyInfo (RFC 8410, section 4).
    public var subjectPublicKeyInfo: [UInt8] {
        Self.written(rawBytes, room: FUSE_DER_ROOM, by: fuse_ed25519_public_der)
    }

    private static func written(
        _ point: [UInt8], room: Int, by writer: (UnsafePointer<UInt8>, UnsafeMutableRawPointer, Int) -> Int
    ) -> [UInt8] {
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, written in
            written = buffer.baseAddress.map { writer(point, UnsafeMutableRawPointer($0), room) } ?? 0
        }
        precondition(!bytes.isEmpty, "no memory is left to write a key")
        return bytes
    }

    private static var malformed: CryptoError {
        CryptoError(
            .badKey, "the `verifying key` is not a plain `PUBLIC KEY` block of PEM; copy it again from the party's card"
        )
    }
}
