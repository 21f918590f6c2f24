import FuseCore
import FuseCrypto
import Testing

@Suite struct ChaChaStreamTests {
    // RFC 8439, appendix A.1, test vectors 1 and 2: the all-zero key, blocks 0 and 1.
    @Test func `the published keystream comes out right`() throws {
        let stream = try ChaChaStream(key: SecretBytes(copying: [UInt8](repeating: 0, count: 32)))
        #expect(
            Hex.encode(stream.next(128))
                == "76b8e0ada0f13d90405d6ae55386bd28bdd219b8a08ded1aa836efcc8b770dc7"
                + "da41597c5157488d7724e03fb8d84a376a43b8f41518a11cc387b669b2ee6586"
                + "9f07e7be5551387a98ba977c732d080dcb0f29a048e3656912c6533e32ee7aed"
                + "29b721769ce64e43d57133b074d839d531ed1f28510afb45ace10a1f4b794d6f")
    }

    @Test func `pieces of any size add up to the same stream`() throws {
        let key = SecretBytes.random(count: 32)
        let whole = try ChaChaStream(key: key).next(20_000)
        let stream = try ChaChaStream(key: key)
        var pieces: [UInt8] = []
        for size in [0, 1, 7, 64, 4095, 4096, 4097, 1000, 6640] { pieces += stream.next(size) }
        #expect(pieces == whole)
    }

    @Test func `another seed gives another stream`() throws {
        let first = try ChaChaStream(key: .random(count: 32)).next(32)
        #expect(try ChaChaStream(key: .random(count: 32)).next(32) != first)
    }

    @Test(arguments: [0, 31, 33])
    func `a seed that does not have 32 bytes is refused`(count: Int) {
        #expect(throws: CryptoError(.outOfRange, "")) { try ChaChaStream(key: .random(count: count)) }
    }

    @Test func `random bytes have the size that was asked for, and differ`() {
        #expect(RandomBytes.draw(0).isEmpty)
        #expect(RandomBytes.draw(33).count == 33)
        #expect(RandomBytes.draw(16) != RandomBytes.draw(16))
    }
}
