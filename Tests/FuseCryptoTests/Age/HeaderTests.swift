@testable import FuseCrypto
import FuseCore
import Testing

/// Headers that we write ourselves, each wrong in one way.
@Suite struct HeaderTests {
    private static let identity = AgeIdentity.generate()
    private static let fileKey = FileKey.generate()
    private static let share = base64(9, 32)
    private static let body = [UInt8](repeating: 5, count: 32)

    private static func base64(_ byte: UInt8, _ count: Int) -> String {
        Base64.encode([UInt8](repeating: byte, count: count), .unpadded)
    }

    private static func keys() throws -> [AgeKey] { [.identity(identity), .passphrase(try .quick("word"))] }

    private static func file(_ stanzas: [AgeStanza]) throws -> [UInt8] {
        let nonce = [UInt8](repeating: 3, count: 16)
        let sink = try AgeSealingSink(
            BytesSinkInMemory(), form: .binary, beginning: try AgeHeader(wrapping: fileKey, in: stanzas).bytes + nonce,
            payloadKey: try fileKey.payloadKey(nonce: nonce))
        try sink.write([1, 2, 3])
        try sink.finish()
        return sink.sink.bytes
    }

    private static func good() throws -> AgeStanza { try identity.recipient.stanza(wrapping: fileKey) }

    @Test func `stanzas of unknown kinds are passed over, whatever their bodies`() throws {
        for size in [0, 1, 32, 47, 48, 49, 96, 200] {
            let unknown = AgeStanza(type: "grease-\(size)", arguments: ["!", "~x"], body: distinctBytes(size))
            let file = try Self.file([unknown, try Self.good(), unknown])
            #expect(try Opening(file, Self.keys()).plaintext == [1, 2, 3])
        }
    }

    private static let unsoundX25519: [AgeStanza] = [
        AgeStanza(type: "X25519", arguments: [], body: body),
        AgeStanza(type: "X25519", arguments: [share, share], body: body),
        AgeStanza(type: "X25519", arguments: [share + "A"], body: body),
        AgeStanza(type: "X25519", arguments: [String(share.dropLast(2))], body: body),
        AgeStanza(type: "X25519", arguments: [share + "="], body: body),
        AgeStanza(type: "X25519", arguments: [share.dropLast() + "l"], body: body),
        AgeStanza(type: "X25519", arguments: [base64(9, 31)], body: body),
        AgeStanza(type: "X25519", arguments: [base64(9, 33)], body: body),
        AgeStanza(type: "X25519", arguments: [base64(0, 32)], body: body),
        AgeStanza(type: "X25519", arguments: ["AQ" + base64(0, 31).dropFirst()], body: body),
        AgeStanza(type: "X25519", arguments: [share], body: []),
        AgeStanza(type: "X25519", arguments: [share], body: Array(body.dropLast())),
        AgeStanza(type: "X25519", arguments: [share], body: body + [0]),
        AgeStanza(type: "X25519", arguments: [share], body: body + body),
    ]

    @Test(arguments: unsoundX25519)
    func `an X25519 stanza that breaks its rules is refused, even before one that opens`(stanza: AgeStanza) throws {
        let opening = try Opening(try Self.file([stanza, try Self.good()]), Self.keys())
        #expect(opening.failure?.code == .malformedHeader)
    }

    private static let salt = base64(1, 16)

    private static let unsoundScrypt: [AgeStanza] = [
        AgeStanza(type: "scrypt", arguments: [], body: body),
        AgeStanza(type: "scrypt", arguments: [salt], body: body),
        AgeStanza(type: "scrypt", arguments: ["2"], body: body),
        AgeStanza(type: "scrypt", arguments: [salt, "2", "2"], body: body),
        AgeStanza(type: "scrypt", arguments: ["2", salt], body: body),
        AgeStanza(type: "scrypt", arguments: [base64(1, 15), "2"], body: body),
        AgeStanza(type: "scrypt", arguments: [base64(1, 17), "2"], body: body),
        AgeStanza(type: "scrypt", arguments: [salt + "==", "2"], body: body),
        AgeStanza(type: "scrypt", arguments: [salt.dropLast() + "R", "2"], body: body),
        AgeStanza(type: "scrypt", arguments: [salt, "2"], body: body + [0]),
        AgeStanza(type: "scrypt", arguments: [salt, "2"], body: Array(body.dropLast())),
    ]

    @Test(arguments: unsoundScrypt)
    func `a scrypt stanza that breaks its rules is refused`(stanza: AgeStanza) throws {
        #expect(try Opening(try Self.file([stanza]), Self.keys()).failure?.code == .malformedHeader)
    }

    @Test(arguments: [
        "0", "00", "02", "010", "+2", "-2", "2.0", "0x2", "2e0", "a2", "2a", "٢", "23", "30", "63", "64", "4294967298",
        "18446744073709551618", "100000000000000000000000000000",
    ])
    func `a work factor that is too large or not plainly decimal is refused`(workFactor: String) throws {
        let stanza = AgeStanza(type: "scrypt", arguments: [Self.salt, workFactor], body: Self.body)
        #expect(try Opening(try Self.file([stanza]), Self.keys()).failure?.code == .malformedHeader)
    }

    @Test func `a passphrase never shares a file, whoever opens it`() throws {
        let passphrase = try AgePassphrase.quick("word")
        let scrypt = try passphrase.stanza(wrapping: Self.fileKey)
        let other = AgeStanza(type: "grease", arguments: [], body: [])
        for company in [[scrypt, scrypt], [scrypt, try Self.good()], [try Self.good(), scrypt], [other, scrypt]] {
            for keys in [[.passphrase(passphrase)], [.identity(Self.identity)], []] as [[AgeKey]] {
                #expect(try Opening(try Self.file(company), keys).failure?.code == .malformedHeader)
            }
        }
        #expect(try Opening(try Self.file([scrypt]), [.passphrase(passphrase)]).plaintext == [1, 2, 3])
    }

    @Test(arguments: ["x25519", "SCRYPT", "Scrypt", "mlkem768x25519"])
    func `a type in another case or of another kind is somebody else's`(type: String) throws {
        let stanza = AgeStanza(type: type, arguments: [Self.share], body: Self.body)
        #expect(try Opening(try Self.file([stanza]), Self.keys()).failure?.code == .noMatchingIdentity)
    }

    @Test func `a body that does not open is somebody else's`() throws {
        let stanza = AgeStanza(type: "X25519", arguments: [Self.share], body: Self.body)
        #expect(try Opening(try Self.file([stanza]), Self.keys()).failure?.code == .noMatchingIdentity)
        #expect(try Opening(try Self.file([stanza, try Self.good()]), Self.keys()).plaintext == [1, 2, 3])
    }

    @Test func `a header of more than a mebibyte is refused`() throws {
        let stanza = AgeStanza(type: "grease", arguments: [], body: distinctBytes(800_000))
        #expect(try Opening(try Self.file([stanza, try Self.good()]), Self.keys()).failure?.code == .malformedHeader)
    }
}
