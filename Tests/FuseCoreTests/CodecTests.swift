import FuseCore
import Testing

@Suite struct CodecTests {
    /// RFC 4648, section 10.
    static let published = [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ]

    @Test(arguments: published)
    func base64MatchesTheStandard(plain: String, encoded: String) throws {
        #expect(Base64.encode(Array(plain.utf8)) == encoded)
        #expect(try Base64.decode(encoded) == Array(plain.utf8))
        let bare = encoded.replacing("=", with: "")
        #expect(Base64.encode(Array(plain.utf8), .unpadded) == bare)
        #expect(try Base64.decode(bare, .unpadded) == Array(plain.utf8))
    }

    @Test(arguments: ["Zg", "Zg=", "Zh==", "Zm9=", "Zg==\n", "Z g=", "====", "Zm9v=", "Zg===", "Z-_=", "Zm9vYg==Zg=="])
    func base64InAnyOtherFormIsRefused(text: String) {
        #expect(throws: CoreError.self) { try Base64.decode(text) }
    }

    @Test(arguments: ["Z", "Zh", "Zg==", "Zm9"])
    func bareBase64InAnyOtherFormIsRefused(text: String) {
        #expect(throws: CoreError.self) { try Base64.decode(text, .unpadded) }
    }

    @Test func hexadecimalIsLowerCase() throws {
        #expect(Hex.encode([0, 255, 16]) == "00ff10")
        #expect(try Hex.decode("00ff10") == [0, 255, 16])
        for wrong in ["0", "0G", "FF", " 0", "é"] { #expect(throws: CoreError.self) { try Hex.decode(wrong) } }
    }

    @Test func digestsHaveOneForm() throws {
        let hex = String(repeating: "ab", count: 32)
        #expect(try Digest("sha256:" + hex).hex == hex)
        for wrong in [hex, "sha256:" + hex.uppercased(), "sha256:" + hex.dropLast(), "SHA256:" + hex] {
            #expect(throws: CoreError.self) { try Digest(wrong) }
        }
    }

    @Test(arguments: ["a", "airline-office", "t_1", String(repeating: "a", count: 63)])
    func aShortAsciiNameIsAnIdentifier(text: String) throws {
        #expect(try ID<Dataset>(text).text == text)
    }

    @Test(arguments: ["", "A", "1a", "-a", "a b", "é", "a/b", "..", "a.b", String(repeating: "a", count: 64)])
    func anythingElseIsNotAnIdentifier(text: String) {
        #expect(throws: CoreError.self) { try ID<Dataset>(text) }
    }
}
