@testable import FuseCrypto
import FuseCore
import Testing

private struct AgreementGroup: Decodable, Sendable {
    struct Vector: Decodable, Sendable {
        let tcId: Int
        let flags: [String]
        let `public`, `private`, shared: HexBytes
        let result: String
    }

    let tests: [Vector]
}

@Suite struct X25519Tests {
    @Test(.enabled(if: SharedVectors.arePresent, Comment(rawValue: SharedVectors.missing)))
    func `all vectors of Wycheproof give their secrets, and points of low order give none`() throws {
        let file = try Wycheproof<AgreementGroup>.read("x25519")
        let vectors = file.testGroups.flatMap(\.tests)
        #expect(vectors.count == file.numberOfTests)
        for vector in vectors {
            let shared = X25519.sharedSecret(of: SecretBytes(copying: vector.private.bytes), and: vector.public.bytes)
            let expected = vector.flags.contains("ZeroSharedSecret") ? nil : vector.shared.bytes
            #expect(vector.result != "invalid")
            #expect(shared?.revealed == expected, "vector \(vector.tcId)")
            if vector.flags.contains("NonCanonicalPublic") {
                // A set top bit is ignored by the curve, and not canonical either.
                #expect(!X25519.isCanonical(vector.public.bytes), "vector \(vector.tcId)")
            }
        }
    }

    @Test func `both sides find the same secret`() {
        let (ours, theirs) = (SecretBytes.random(count: 32), SecretBytes.random(count: 32))
        let shared = X25519.sharedSecret(of: ours, and: X25519.point(of: theirs))
        #expect(shared != nil)
        #expect(shared == X25519.sharedSecret(of: theirs, and: X25519.point(of: ours)))
    }

    @Test(arguments: [("ec", true), ("ed", false), ("ff", false)])
    func `points at and above the prime are not canonical`(lowest: String, isCanonical: Bool) throws {
        let point = try Hex.decode(lowest + String(repeating: "ff", count: 30) + "7f")
        #expect(X25519.isCanonical(point) == isCanonical)
    }
}
