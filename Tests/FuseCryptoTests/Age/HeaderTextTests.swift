@testable import FuseCrypto
import FuseCore
import Testing

/// Headers whose text was changed by hand, without a MAC for the change.
@Suite struct HeaderTextTests {
    private static let identity = AgeIdentity.generate()

    private static let changes: [TextChange] = [
        TextChange("everything is gone") { _ in "" },
        TextChange("the version is another one") { $0.replacing("/v1", with: "/v2") },
        TextChange("the version line has a space") { $0.replacing("/v1", with: "/v1 ") },
        TextChange("lines end with CRLF") { $0.replacing("\n", with: "\r\n") },
        TextChange("one carriage return") { $0.replacing(" X25519", with: " X25519\r") },
        TextChange("an empty line comes first") { "\n" + $0 },
        TextChange("an empty line follows the version") { $0.replacing("/v1\n", with: "/v1\n\n") },
        TextChange("the stanza mark is longer") { $0.replacing("-> ", with: "--> ") },
        TextChange("the stanza mark is shorter") { $0.replacing("-> ", with: "> ") },
        TextChange("no space follows the stanza mark") { $0.replacing("-> ", with: "->") },
        TextChange("two spaces follow the stanza mark") { $0.replacing("-> ", with: "->  ") },
        TextChange("a tab follows the stanza mark") { $0.replacing("-> ", with: "->\t") },
        TextChange("the stanza has no arguments") { $0.withLine(1, "->") },
        TextChange("the stanza has an empty argument") { $0.withLine(1, "-> ") },
        TextChange("a space ends the arguments") { $0.withLine(1, "-> X25519 AAAA ") },
        TextChange("an argument is not ASCII") { $0.withLine(1, "-> X25519 é") },
        TextChange("an argument has a control character") { $0.withLine(1, "-> X25519 a\u{7f}b") },
        TextChange("the body is missing") { $0.withoutLine(2) },
        TextChange("the body has padding") { $0.withLine(2) { $0 + "=" } },
        TextChange("the body ends with a space") { $0.withLine(2) { $0 + " " } },
        TextChange("the body has one character more than base64 can") { $0.withLine(2, "AAAAA") },
        TextChange("the body has unused bits") { $0.withLine(2, "AB") },
        TextChange("the body has a line of 65 characters") {
            $0.withLine(2, String(repeating: "A", count: 65) + "\nAA")
        },
        TextChange("the body has a line of 68 characters") {
            $0.withLine(2, String(repeating: "A", count: 68) + "\nAA")
        },
        TextChange("the body ends with a full line") { $0.withLine(2, String(repeating: "A", count: 64)) },
        TextChange("the body has two short lines") { $0.withLine(2, "AAAA\nAAAA") },
        TextChange("the body is URL-safe base64") { $0.withLine(2, "A-_A") },
        TextChange("there is no stanza") { $0.withoutLine(1).withoutLine(1) },
        TextChange("there is no MAC line") { $0.withoutLine(3) },
        TextChange("the MAC is missing") { $0.withLine(3, "---") },
        TextChange("the MAC is empty") { $0.withLine(3, "--- ") },
        TextChange("no space comes before the MAC") { $0.replacing("--- ", with: "---") },
        TextChange("two spaces come before the MAC") { $0.replacing("--- ", with: "---  ") },
        TextChange("a space follows the MAC") { $0.withLine(3) { $0 + " " } },
        TextChange("an argument follows the MAC") { $0.withLine(3) { $0 + " A" } },
        TextChange("the MAC is short") { $0.withLine(3) { String($0.dropLast(3)) } },
        TextChange("the MAC is long") { $0.withLine(3) { $0 + "AAAA" } },
        TextChange("the MAC has padding") { $0.withLine(3) { $0 + "=" } },
        TextChange("the MAC is not canonical") { $0.withLine(3, "--- " + String(repeating: "A", count: 42) + "B") },
    ]

    @Test(arguments: changes)
    func `a header that breaks the grammar is malformed`(change: TextChange) throws {
        let (header, payload) = try Self.parts()
        let opening = try Opening(Array(change.apply(header).utf8) + payload, [.identity(Self.identity)], form: .binary)
        #expect(opening.failure?.code == .malformedHeader)
        #expect(opening.released.isEmpty)
    }

    private static let unauthentic: [TextChange] = [
        TextChange("the MAC is another one") { $0.withLine(3, "--- " + String(repeating: "A", count: 43)) },
        TextChange("a stanza was added before") { $0.replacing("/v1\n", with: "/v1\n-> more\n\n") },
        TextChange("a stanza was added after") { $0.replacing("--- ", with: "-> more and more\nAAAA\n--- ") },
    ]

    @Test(arguments: unauthentic)
    func `a header that was changed within the grammar is not authentic`(change: TextChange) throws {
        let (header, payload) = try Self.parts()
        let opening = try Opening(Array(change.apply(header).utf8) + payload, [.identity(Self.identity)])
        #expect(opening.failure?.code == .headerNotAuthentic)
    }

    @Test(arguments: [0, 1, 15])
    func `a file that ends within its nonce is malformed`(size: Int) throws {
        let (header, payload) = try Self.parts()
        let file = Array(header.utf8) + payload.prefix(size)
        #expect(try Opening(file, [.identity(Self.identity)]).failure?.code == .malformedHeader)
        #expect(throws: CryptoError(.malformedHeader, "")) {
            try AgeSealedFile(bytes: BytesInMemory(file), identities: [Self.identity])
        }
    }

    /// The header as text, and the rest.
    private static func parts() throws -> (header: String, payload: [UInt8]) {
        let file = try AgeEncryptor(to: [identity.recipient]).encrypt([1, 2, 3])
        let payloadSize = 16 + 3 + 16
        return (String(decoding: file.dropLast(payloadSize), as: UTF8.self), Array(file.suffix(payloadSize)))
    }
}
