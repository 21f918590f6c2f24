import FuseCrypto
import Testing

@Suite(.enabled(if: OtherProgram("openssl") != nil, "openssl is not installed"))
struct OpenSSLInteropTests {
    private let folder: TemporaryFolder
    private let openssl: OtherProgram

    init() throws {
        folder = try TemporaryFolder()
        openssl = try #require(OtherProgram("openssl"))
    }

    @Test func `openssl reads our private key and finds our public key in it`() throws {
        let key = SigningKey.generate()
        let file = try folder.write(key.pem().revealed, to: "key.pem")
        #expect(try openssl.run(["pkey", "-in", file, "-pubout"]) == Array(key.verifyingKey.pem.utf8))
        #expect(try openssl.run(["pkey", "-in", file]) == key.pem().revealed)
    }

    @Test func `openssl verifies our signature, and we verify its`() throws {
        _ = try openssl.run(["genpkey", "-algorithm", "ed25519", "-out", folder.path("theirs.pem")])
        let key = try SigningKey(pem: try folder.read("theirs.pem"))
        let message = try folder.write([4, 5, 6], to: "message")
        let ours = try folder.write(key.sign([4, 5, 6]), to: "ours.sig")
        _ = try openssl.run(
            ["pkeyutl", "-verify", "-rawin", "-inkey", folder.path("theirs.pem"), "-in", message, "-sigfile", ours])
        let theirs = try openssl.run([
            "pkeyutl", "-sign", "-rawin", "-inkey", folder.path("theirs.pem"), "-in", message,
        ])
        #expect(key.verifyingKey.isValid(signature: theirs, for: [4, 5, 6]))
    }

    @Test(arguments: [
        ["genpkey", "-algorithm", "x25519"],
        ["genpkey", "-algorithm", "ed25519", "-aes256", "-pass", "pass:word"],
        ["genpkey", "-algorithm", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"],
    ])
    func `keys of other algorithms and protected keys are refused without asking anything`(arguments: [String]) throws {
        let pem = try openssl.run(arguments)
        #expect(!pem.isEmpty)
        #expect(throws: CryptoError(.badKey, "")) { try SigningKey(pem: pem) }
    }
}
