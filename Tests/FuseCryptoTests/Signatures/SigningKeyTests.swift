import FuseCore
import FuseCrypto
import Testing

@Suite struct SigningKeyTests {
    // RFC 8032, section 7.1, TEST 3, its seed written as PKCS #8 (RFC 8410, section 7).
    @Test func `the published signature comes out right`() throws {
        let seed = "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"
        let der = try Hex.decode("302e020100300506032b657004220420" + seed)
        let key = try SigningKey(pem: Array(Self.block(of: Base64.encode(der)).utf8))
        #expect(
            Hex.encode(key.verifyingKey.rawBytes) == "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025")
        #expect(
            Hex.encode(key.sign([0xaf, 0x82]))
                == "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")
    }

    @Test func `a signature holds for its message and key only, and not after any flip`() {
        let key = SigningKey.generate()
        let signature = key.sign([1, 2, 3])
        #expect(key.verifyingKey.isValid(signature: signature, for: [1, 2, 3]))
        #expect(!key.verifyingKey.isValid(signature: signature, for: [1, 2]))
        #expect(!SigningKey.generate().verifyingKey.isValid(signature: signature, for: [1, 2, 3]))
        for bit in 0..<signature.count * 8 {
            var changed = signature
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(!key.verifyingKey.isValid(signature: changed, for: [1, 2, 3]))
        }
    }

    @Test func `a key survives being written and read`() throws {
        let key = SigningKey.generate()
        let read = try SigningKey(pem: key.pem())
        #expect(read.verifyingKey == key.verifyingKey)
        #expect(read.sign([9]) == key.sign([9]))
        #expect(read.pem() == key.pem())
    }

    @Test func `a signing key prints its public half only`() throws {
        let key = SigningKey.generate()
        let body = try #require(
            String(decoding: key.pem().revealed, as: UTF8.self).split(separator: "\n").dropFirst().first)
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] { #expect(!text.contains(body)) }
        #expect("\(key)" == "signing key \(key.verifyingKey.keyID)")
    }

    private static let pem = String(decoding: SigningKey.generate().pem().revealed, as: UTF8.self)

    private static let changes: [TextChange] = [
        TextChange("everything is gone") { _ in "" },
        TextChange("it is no PEM") { _ in "not a key" },
        TextChange("it comes twice") { $0 + $0 },
        TextChange("a space comes before") { " " + $0 },
        TextChange("text follows") { $0 + "x" },
        TextChange("the label is that of a public key") { $0.replacing("PRIVATE", with: "PUBLIC") },
        TextChange("the label is that of an RSA key") { $0.replacing("PRIVATE", with: "RSA PRIVATE") },
        TextChange("the block is too short") { $0.withLine(1, "AAAA") },
        TextChange("the block is no DER") { $0.withLine(1, String(repeating: "A", count: 64)) },
        TextChange("the block is longer than its DER") { $0.withLine(1) { $0 + "AAAA" } },
        TextChange("it is a public key") { _ in SigningKey.generate().verifyingKey.pem },
    ]

    @Test(arguments: changes)
    func `PEM that is not one private key is refused`(change: TextChange) {
        #expect(throws: CryptoError(.badKey, "")) { try SigningKey(pem: Array(change.apply(Self.pem).utf8)) }
    }

    @Test func `every cut of the PEM before its end line is refused`() {
        let text = Array(Self.pem.utf8)
        for size in 0..<text.count - 1 {
            #expect(throws: CryptoError(.badKey, "")) { try SigningKey(pem: Array(text.prefix(size))) }
        }
    }

    private static func block(of base64: String) -> String {
        "-----BEGIN PRIVATE KEY-----\n\(base64)\n-----END PRIVATE KEY-----\n"
    }
}
