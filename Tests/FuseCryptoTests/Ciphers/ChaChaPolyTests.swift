@testable import FuseCrypto
import Testing

private struct SealingGroup: Decodable, Sendable {
    struct Vector: Decodable, Sendable {
        let tcId: Int
        let key, iv, aad, msg, ct, tag: HexBytes
        let result: String
    }

    let ivSize: Int
    let tests: [Vector]
}

@Suite struct ChaChaPolyTests {
    @Test(.enabled(if: SharedVectors.arePresent, Comment(rawValue: SharedVectors.missing)))
    func `all vectors of Wycheproof with nonces of 12 bytes seal and open as they should`() throws {
        let file = try Wycheproof<SealingGroup>.read("chacha20_poly1305")
        let groups = file.testGroups.filter { $0.ivSize == 96 }
        #expect(groups.flatMap(\.tests).count >= 300)
        for vector in groups.flatMap(\.tests) {
            let key = SecretBytes(copying: vector.key.bytes)
            let expected = vector.result == "valid" ? vector.msg.bytes : nil
            let sealed = vector.ct.bytes + vector.tag.bytes
            #expect(open(sealed, key, vector.iv.bytes, vector.aad.bytes) == expected, "vector \(vector.tcId)")
            if vector.result == "valid" {
                #expect(
                    seal(vector.msg.bytes, key, vector.iv.bytes, vector.aad.bytes) == sealed, "vector \(vector.tcId)")
            }
        }
    }

    @Test func `what does not authenticate is wiped`() {
        let (key, nonce) = (SecretBytes.random(count: 32), [UInt8](repeating: 0, count: 12))
        var sealed = seal([UInt8](repeating: 65, count: 100), key, nonce)
        sealed[115] ^= 1
        var plain = [UInt8](repeating: 1, count: 100)
        let isAuthentic = plain.withUnsafeMutableBytes { plain in
            sealed.withUnsafeBytes { ChaChaPoly(key: key, .opening).open($0, nonce: nonce, into: plain) }
        }
        #expect(!isAuthentic)
        #expect(plain == [UInt8](repeating: 0, count: 100))
    }

    @Test func `one context opens many messages, good ones after bad ones`() {
        let key = SecretBytes.random(count: 32)
        let cipher = ChaChaPoly(key: key, .opening)
        for round in 0..<20 {
            let nonce = [UInt8](repeating: UInt8(round), count: 12)
            var sealed = seal(Array(repeating: 9, count: round), key, nonce)
            if round % 3 == 1 { sealed[0] ^= 1 }
            var plain = [UInt8](repeating: 0, count: round)
            let isAuthentic = plain.withUnsafeMutableBytes { plain in
                sealed.withUnsafeBytes { cipher.open($0, nonce: nonce, into: plain) }
            }
            #expect(isAuthentic == (round % 3 != 1))
        }
    }

    private func seal(_ plain: [UInt8], _ key: SecretBytes, _ nonce: [UInt8], _ extra: [UInt8] = []) -> [UInt8] {
        var sealed = [UInt8](repeating: 0, count: plain.count + 16)
        sealed.withUnsafeMutableBytes { sealed in
            plain.withUnsafeBytes {
                ChaChaPoly(key: key, .sealing).seal($0, nonce: nonce, extra: extra, into: sealed)
            }
        }
        return sealed
    }

    private func open(_ sealed: [UInt8], _ key: SecretBytes, _ nonce: [UInt8], _ extra: [UInt8]) -> [UInt8]? {
        var plain = [UInt8](repeating: 0, count: sealed.count - 16)
        let isAuthentic = plain.withUnsafeMutableBytes { plain in
            sealed.withUnsafeBytes {
                ChaChaPoly(key: key, .opening).open($0, nonce: nonce, extra: extra, into: plain)
            }
        }
        return isAuthentic ? plain : nil
    }
}
