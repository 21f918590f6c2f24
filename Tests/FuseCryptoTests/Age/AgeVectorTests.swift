@testable import FuseCrypto
import FuseCore
import Testing

@Suite(.enabled(if: SharedVectors.arePresent, Comment(rawValue: SharedVectors.missing)))
struct AgeVectorTests {
    @Test func `the vectors are there`() {
        #expect(AgeVector.all.count >= 70)
    }

    @Test(arguments: AgeVector.all.filter { !$0.usesHybridIdentity })
    func `a file that is read to its end ends as the vector says, and releases nothing else`(vector: AgeVector) throws {
        let keys = try vector.keys()
        for form in [vector.form, nil] {
            let opening = try Opening(vector.file, keys, form: form)
            #expect(opening.failure?.code == vector.expectation.code, "\(opening.failure?.reason ?? "opened")")
            let expected = vector.releasedDigest ?? SHA256.digest(of: []).hex
            #expect(SHA256.digest(of: opening.released).hex == expected)
        }
    }

    @Test(arguments: AgeVector.all.filter { !$0.usesHybridIdentity && !$0.isArmored })
    func `a file that is read in any order ends as the vector says`(vector: AgeVector) throws {
        let read = {
            let file = try AgeSealedFile(bytes: BytesInMemory(vector.file), keys: try vector.keys())
            return try file.read(0..<file.plaintextSize)
        }
        if let code = vector.expectation.code {
            #expect(throws: CryptoError(code, "")) { try read() }
        } else {
            #expect(SHA256.digest(of: try read()).hex == vector.releasedDigest)
        }
    }

    @Test(arguments: AgeVector.all.filter(\.usesHybridIdentity))
    func `a post-quantum identity is reported as unsupported`(vector: AgeVector) {
        #expect(throws: CryptoError(.unsupportedIdentity, "")) { try vector.keys() }
    }

    @Test(arguments: AgeVector.all.filter { $0.isArmored && $0.expectation == .success })
    func `armour that is sound comes out the same when it is put on again`(vector: AgeVector) throws {
        var armor = ArmorWriter()
        let bare = try Self.bare(vector.file)
        let text = armor.opening + armor.lines(adding: bare[...]) + armor.closing()
        let lines = String(decoding: vector.file, as: UTF8.self).replacing("\r\n", with: "\n")
        #expect(String(decoding: text, as: UTF8.self) == lines)
    }

    @Test(arguments: AgeVector.all.filter { !$0.isArmored && $0.expectation == .success })
    func `a header and a payload that are sound come out the same when they are written again`(vector: AgeVector) throws
    {
        var source = BufferedSource(BytesSource(vector.file))
        let header = try HeaderReader.read(from: &source)
        let fileKey = FileKey(bytes: SecretBytes(copying: try vector.fileKey()))
        #expect(try AgeHeader(wrapping: fileKey, in: header.stanzas).bytes == header.bytes)

        guard !vector.usesHybridIdentity else { return }
        let plaintext = try Opening(vector.file, try vector.keys()).released
        let nonce = Array(vector.file[header.bytes.count..<header.bytes.count + 16])
        let sink = try AgeSealingSink(
            BytesSinkInMemory(), form: .binary, beginning: header.bytes + nonce,
            payloadKey: try fileKey.payloadKey(nonce: nonce))
        try sink.write(plaintext[...])
        try sink.finish()
        #expect(sink.sink.bytes == vector.file)
    }

    private static func bare(_ armored: [UInt8]) throws -> [UInt8] {
        var reader = ArmorReader(BufferedSource(BytesSource(armored)))
        var bytes: [UInt8] = []
        while case let piece = try reader.read(upTo: 1000), !piece.isEmpty { bytes += piece }
        return bytes
    }
}
