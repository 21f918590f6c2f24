import COpenSSL
import FuseCore

extension AgePassphrase {
    static let stanzaType = "scrypt"
    private static let label = Array("age-encryption.org/v1/scrypt".utf8)
    private static let saltSize = 16

    /// Wraps a file key with the passphrase and a fresh salt.
    func stanza(wrapping fileKey: FileKey) throws(CryptoError) -> AgeStanza {
        let salt = RandomBytes.draw(Self.saltSize)
        return AgeStanza(
            type: Self.stanzaType, arguments: [Base64.encode(salt, .unpadded), String(workFactor)],
            body: fileKey.wrapped(with: try wrapKey(salt: salt, workFactor: workFactor)))
    }

    /// Finds the file key in the scrypt stanza, which is alone in its header.
    func fileKey(in stanzas: [AgeStanza]) throws(CryptoError) -> FileKey? {
        guard let stanza = stanzas.first(where: { $0.type == Self.stanzaType }) else { return nil }
        guard stanza.arguments.count == 2, let salt = try? Base64.decode(stanza.arguments[0], .unpadded),
            salt.count == Self.saltSize
        else { throw Self.malformed("does not have a salt of 16 bytes and a work factor") }
        let workFactor = try Self.workFactor(in: stanza.arguments[1])
        try FileKey.checkSize(of: stanza.body)
        return FileKey.unwrapped(from: stanza.body, with: try wrapKey(salt: salt, workFactor: workFactor))
    }

    /// Digits only, no leading zero, and no more work than we are willing to do.
    private static func workFactor(in text: String) throws(CryptoError) -> Int {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard text.utf8.allSatisfy(digits.contains), text.utf8.first != digits.lowerBound, let workFactor = Int(text)
        else { throw malformed("does not have a decimal work factor") }
        guard workFactor <= largestWorkFactor else { throw malformed("asks for more work than 22, the limit") }
        return workFactor
    }

    /// scrypt (RFC 7914) with r = 8 and p = 1.
    private func wrapKey(salt: [UInt8], workFactor: Int) throws(CryptoError) -> SecretBytes {
        let salt = Self.label + salt
        return try SecretBytes(count: ChaChaPoly.keySize) { key throws(CryptoError) in
            let derived = text.withUnsafeBytes { text in
                fuse_scrypt(
                    text.baseAddress, text.count, salt, salt.count, UInt32(workFactor), key.baseAddress, key.count)
            }
            guard derived == 1 else {
                throw CryptoError(.libraryFailed, "the `passphrase` could not be stretched; free some memory")
            }
        }
    }

    private static func malformed(_ what: String) -> CryptoError {
        CryptoError(.malformedHeader, "the scrypt `stanza` \(what); ask for the file again")
    }
}
