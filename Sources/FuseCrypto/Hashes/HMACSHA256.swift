import COpenSSL

/// HMAC with SHA-256 (RFC 2104).
public enum HMACSHA256 {
    /// How many bytes a code has.
    public static let codeSize = 32

    /// Computes the code of a message.
    ///
    /// - Parameters:
    ///   - message: any bytes.
    ///   - key: the secret key, of any length.
    /// - Returns: 32 bytes.
    public static func code(for message: [UInt8], key: SecretBytes) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: codeSize)
        let computed = key.withUnsafeBytes { key in
            fuse_hmac_sha256(key.baseAddress, key.count, message, message.count, &code)
        }
        precondition(computed == 1, "no memory is left for a message authentication code")
        return code
    }

    /// Tells whether a code belongs to a message, in a time that does not depend on how much of it is right.
    ///
    /// - Parameters:
    ///   - code: the code that came with the message.
    ///   - message: any bytes.
    ///   - key: the secret key.
    /// - Returns: whether all 32 bytes are right.
    public static func isValid(_ code: [UInt8], for message: [UInt8], key: SecretBytes) -> Bool {
        ConstantTime.areEqual(code, self.code(for: message, key: key))
    }
}
