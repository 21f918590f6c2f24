import FuseCrypto
import Testing

private struct HKDFGroup: Decodable, Sendable {
    struct Vector: Decodable, Sendable {
        let tcId: Int
        let ikm, salt, info, okm: HexBytes
        let size: Int
        let result: String
    }

    let tests: [Vector]
}

@Suite struct HKDFTests {
    @Test(.enabled(if: SharedVectors.arePresent, Comment(rawValue: SharedVectors.missing)))
    func `all vectors of Wycheproof give their secrets, and sizes that are too large are refused`() throws {
        let file = try Wycheproof<HKDFGroup>.read("hkdf_sha256")
        let vectors = file.testGroups.flatMap(\.tests)
        #expect(vectors.count == file.numberOfTests)
        for vector in vectors {
            let secret = SecretBytes(copying: vector.ikm.bytes)
            let derive = { () throws(CryptoError) in
                try HKDF.derive(secret: secret, salt: vector.salt.bytes, info: vector.info.bytes, count: vector.size)
            }
            if vector.result == "valid" {
                #expect(try derive().revealed == vector.okm.bytes, "vector \(vector.tcId)")
            } else {
                #expect(throws: CryptoError(.outOfRange, ""), "vector \(vector.tcId)") { try derive() }
            }
        }
    }

    @Test func `nothing cannot be derived`() {
        #expect(throws: CryptoError(.outOfRange, "")) { try HKDF.derive(secret: SecretBytes("s"), info: [], count: 0) }
    }

    @Test func `another info gives another secret`() throws {
        let secret = SecretBytes("s")
        #expect(try HKDF.derive(secret: secret, info: [1]) != HKDF.derive(secret: secret, info: [2]))
    }
}
