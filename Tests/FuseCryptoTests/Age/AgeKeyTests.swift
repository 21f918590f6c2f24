import FuseCore
import FuseCrypto
import Testing

@Suite struct AgeKeyTests {
    // The example of the age format (c2sp.org/age), "The X25519 recipient type".
    private static let identityText = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
    private static let recipientText = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"

    @Test func `the published identity has the published recipient`() throws {
        let identity = try AgeIdentity(SecretBytes(Self.identityText))
        #expect(identity.recipient.description == Self.recipientText)
        #expect(try AgeRecipient(Self.recipientText) == identity.recipient)
        let written = "# public key: \(Self.recipientText)\n\(Self.identityText)\n"
        #expect(identity.writtenForm().revealed == Array(written.utf8))
    }

    @Test func `a new identity survives being written and read`() throws {
        for _ in 0..<20 {
            let identity = AgeIdentity.generate()
            let read = try AgeIdentity.identities(inFile: identity.writtenForm())
            #expect(read.map(\.recipient) == [identity.recipient])
            #expect(try AgeRecipient(identity.recipient.description) == identity.recipient)
        }
    }

    @Test func `every changed character of a recipient or an identity is noticed`() {
        for (text, isRead) in [
            (Self.recipientText, { (text: String) in (try? AgeRecipient(text)) != nil }),
            (Self.identityText, { (text: String) in (try? AgeIdentity(SecretBytes(text))) != nil }),
        ] {
            #expect(isRead(text))
            for index in text.utf8.indices {
                for other in ["q", "P", "7", "1", "é", ""] where text[index...index].utf8.first != other.utf8.first {
                    #expect(!isRead(text.replacingCharacters(at: index, with: other)))
                }
            }
        }
    }

    private static let unsoundRecipients: [(String, CryptoError.Code)] = [
        ("", .badKey), ("age1", .badKey), (" " + recipientText, .badKey), (recipientText + "\n", .badKey),
        (recipientText.uppercased(), .badKey), (recipientText + "q", .badKey),
        ("AGE1" + recipientText.dropFirst(4), .badKey),
        (identityText, .badKey), ("ssh-ed25519 AAAAC3Nz", .unsupportedRecipient),
        ("age1pq1qqqq", .unsupportedRecipient),
        ("age1yubikey1qqqq", .unsupportedRecipient), ("age1tag1qqqq", .unsupportedRecipient),
        // The point 0, and the point 2^255 - 19, which is 0 written in another way.
        ("age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqsu5u3sn", .badKey),
    ]

    @Test(arguments: unsoundRecipients)
    func `text that is no X25519 recipient is refused`(text: String, code: CryptoError.Code) {
        #expect(throws: CryptoError(code, "")) { try AgeRecipient(text) }
    }

    private static let unsoundFiles: [(String, CryptoError.Code)] = [
        ("", .badKey), ("# only a comment\n", .badKey), ("AGE-SECRET-KEY-1", .badKey),
        (identityText.lowercased(), .badKey), (identityText + " ", .badKey), (" " + identityText, .badKey),
        (recipientText, .badKey), ("AGE-SECRET-KEY-PQ-1XX76", .unsupportedIdentity),
        ("AGE-PLUGIN-YUBIKEY-1QQQQ", .unsupportedIdentity),
        (identityText + "\nAGE-PLUGIN-X-1QQQQ\n", .unsupportedIdentity),
        (identityText + "\n" + identityText.dropLast() + "\n", .badKey),
    ]

    @Test(arguments: unsoundFiles)
    func `a file with anything but X25519 identities is refused`(text: String, code: CryptoError.Code) {
        #expect(throws: CryptoError(code, "")) { try AgeIdentity.identities(inFile: SecretBytes(text)) }
    }

    @Test func `comments, empty lines and carriage returns mean nothing in an identity file`() throws {
        let other = AgeIdentity.generate()
        let text =
            "# first\r\n\r\n\(Self.identityText)\r\n\n\(String(decoding: other.writtenForm().revealed, as: UTF8.self))"
        let identities = try AgeIdentity.identities(inFile: SecretBytes(text))
        #expect(identities.map(\.recipient) == [try AgeRecipient(Self.recipientText), other.recipient])
        #expect(throws: CryptoError(.badKey, "")) { try AgeIdentity(SecretBytes(text)) }
    }

    @Test func `an error about an identity names its line and not its text`() throws {
        let error = try #require(throws: CryptoError.self) {
            try AgeIdentity.identities(inFile: SecretBytes("#\nAGE-SECRET-KEY-1GFPYYSJZ"))
        }
        #expect(error.reason.contains("line 2"))
        #expect(!error.reason.contains("GFPYYSJZ"))
    }

    @Test func `identities and passphrases show nothing secret when they are printed`() throws {
        let identity = try AgeIdentity(SecretBytes(Self.identityText))
        let passphrase = try AgePassphrase(SecretBytes("swordfish"))
        var dumped = ""
        dump([AgeKey.identity(identity), .passphrase(passphrase)], to: &dumped)
        for text in ["\(identity)", String(reflecting: identity), "\(passphrase)", dumped] {
            #expect(!text.contains("AGE-SECRET"))
            #expect(!text.contains("swordfish"))
        }
    }

    @Test(arguments: [
        ("word", "word"), ("word\n", "word"), ("word\r\nmore\n", "word"), (" two words \n", " two words "),
        ("密码\n", "密码"),
    ])
    func `a passphrase file gives its first line`(file: String, passphrase: String) throws {
        let sealed = try AgeEncryptor(to: try .quick(passphrase)).encrypt([1])
        let key = AgeKey.passphrase(try AgePassphrase(firstLineOf: SecretBytes(file)))
        #expect(try Opening(sealed, [key]).plaintext == [1])
    }

    @Test(arguments: ["", "\n", "\r\n", "\nword"])
    func `an empty passphrase is refused`(file: String) {
        #expect(throws: CryptoError(.badKey, "")) { try AgePassphrase(firstLineOf: SecretBytes(file)) }
    }
}

extension String {
    fileprivate func replacingCharacters(at index: String.Index, with other: String) -> String {
        String(self[..<index]) + other + String(self[self.index(after: index)...])
    }
}
