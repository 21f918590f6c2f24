import FuseCore
import FuseCrypto
import Testing

private struct SignatureGroup: Decodable, Sendable {
    struct Key: Decodable, Sendable {
        let pk: HexBytes
    }

    struct Vector: Decodable, Sendable {
        let tcId: Int
        let msg, sig: HexBytes
        let result: String
    }

    let publicKey: Key
    let publicKeyDer: HexBytes
    let publicKeyPem: String
    let tests: [Vector]
}

@Suite struct VerifyingKeyTests {
    @Test(.enabled(if: SharedVectors.arePresent, Comment(rawValue: SharedVectors.missing)))
    func `all vectors of Wycheproof are judged right, and their keys read and written`() throws {
        let file = try Wycheproof<SignatureGroup>.read("ed25519")
        var judged = 0
        for group in file.testGroups {
            let key = try VerifyingKey(rawBytes: group.publicKey.pk.bytes)
            #expect(key.subjectPublicKeyInfo == group.publicKeyDer.bytes)
            #expect(key.pem == group.publicKeyPem)
            #expect(try VerifyingKey(pem: group.publicKeyPem) == key)
            for vector in group.tests {
                let isValid = key.isValid(signature: vector.sig.bytes, for: vector.msg.bytes)
                #expect(isValid == (vector.result == "valid"), "vector \(vector.tcId)")
                judged += 1
            }
        }
        #expect(judged == file.numberOfTests)
    }

    @Test func `the key id is the digest of the DER form`() throws {
        let key = SigningKey.generate().verifyingKey
        let written = "SHA256:" + SHA256.digest(of: key.subjectPublicKeyInfo).hex
        #expect(key.keyID.description == written)
        #expect(try KeyID(written) == key.keyID)
    }

    @Test(arguments: [
        "", "SHA256:", "sha256:" + String(repeating: "0", count: 64), "SHA256:" + String(repeating: "0", count: 63),
        "SHA256:" + String(repeating: "A", count: 64), "SHA256:sha256:" + String(repeating: "0", count: 64),
    ])
    func `a key id in another form is refused`(text: String) {
        #expect(throws: CryptoError(.badKey, "")) { try KeyID(text) }
    }

    /// Points that are short, long, off the curve, of small order (order 1, 2, 4, 8), or not canonical.
    @Test(arguments: [
        "", "00", String(repeating: "00", count: 31), String(repeating: "00", count: 33),
        String(repeating: "00", count: 32), "01" + String(repeating: "00", count: 31),
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "02" + String(repeating: "00", count: 31), "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        String(repeating: "ff", count: 32),
    ])
    func `an unsound point is no key`(hex: String) throws {
        let bytes = try Hex.decode(hex)
        #expect(throws: CryptoError(.badKey, "")) { try VerifyingKey(rawBytes: bytes) }
    }

    private static let pem = SigningKey.generate().verifyingKey.pem

    private static let changes: [TextChange] = [
        TextChange("everything is gone") { _ in "" },
        TextChange("only the base64 is left") { $0.withoutLine(2).withoutLine(0) },
        TextChange("it comes twice") { $0 + $0 },
        TextChange("a space comes before") { " " + $0 },
        TextChange("text comes before") { "text\n" + $0 },
        TextChange("text follows") { $0 + "text" },
        TextChange("an empty line follows") { $0 + "\n" },
        TextChange("lines end with CRLF") { $0.replacing("\n", with: "\r\n") },
        TextChange("the label is another one") { $0.replacing("PUBLIC", with: "PRIVATE") },
        TextChange("the base64 is gone") { $0.withLine(1, "") },
        TextChange("the base64 is shorter") { $0.withLine(1) { String($0.dropLast(4)) } },
        TextChange("the base64 is longer") { $0.withLine(1) { "AAAA" + $0 } },
        TextChange("the base64 has two lines") { $0.withLine(1) { $0.prefix(30) + "\n" + $0.dropFirst(30) } },
        TextChange("the algorithm is X25519") { $0.replacing("MCowBQYDK2VwAyEA", with: "MCowBQYDK2VuAyEA") },
    ]

    @Test(arguments: changes)
    func `PEM that is not exactly one Ed25519 key is refused`(change: TextChange) {
        #expect(throws: CryptoError(.badKey, "")) { try VerifyingKey(pem: change.apply(Self.pem)) }
    }

    @Test func `a missing line feed at the end is forgiven`() throws {
        #expect(try VerifyingKey(pem: String(Self.pem.dropLast())).pem == Self.pem)
    }
}
