import Foundation
import FuseCore
import FuseCrypto
import Testing

@testable import FuseReceipts

@Suite struct ExternalAgreementTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    @Test(.enabled(if: ExternalTool.hasPythonCryptography, "python3 with `cryptography` is not installed"))
    func anotherImplementationVerifiesOurReceipts() throws {
        let file = try scene.file(of: ReceiptDraft(scene).statement()).fileBytes
        #expect(try statusOfPython(on: file) == 0)
        for index in [file.count / 4, file.count / 2] {
            var changed = file
            changed[index] ^= 0x01
            #expect(try statusOfPython(on: changed) != 0)
        }
    }

    @Test(.enabled(if: ExternalTool.hasOpenSSL, "openssl is not installed"))
    func opensslVerifiesOurEnvelopes() throws {
        let envelope = try scene.manifest().signed(by: scene.provider.key)
        let signature = try #require(envelope.signatures.first)
        #expect(try statusOfOpenSSL(on: envelope.signedBytes, signature: signature.bytes) == 0)
        #expect(try statusOfOpenSSL(on: envelope.signedBytes + [0], signature: signature.bytes) != 0)
    }

    private func statusOfPython(on receipt: [UInt8]) throws -> Int32? {
        try ExternalTool.withFolder { folder in
            let paths = try write(
                ["receipt.json": receipt, "key.pem": Array(scene.enclave.card.signingKey.pem.utf8)], to: folder)
            return ExternalTool.status(
                of: ["python3", "-c", IndependentVerifier.python, paths("receipt.json"), paths("key.pem")])
        }
    }

    private func statusOfOpenSSL(on message: [UInt8], signature: [UInt8]) throws -> Int32? {
        try ExternalTool.withFolder { folder in
            let key = Array(scene.provider.card.signingKey.pem.utf8)
            let paths = try write(["message": message, "signature": signature, "key.pem": key], to: folder)
            return ExternalTool.status(of: [
                "openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", paths("key.pem"), "-in",
                paths("message"),
                "-sigfile", paths("signature"),
            ])
        }
    }

    private func write(_ files: [String: [UInt8]], to folder: URL) throws -> (String) -> String {
        for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
        return { folder.appendingPathComponent($0).path }
    }
}
