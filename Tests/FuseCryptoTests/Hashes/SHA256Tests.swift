import FuseCore
import FuseCrypto
import Testing

@Suite struct SHA256Tests {
    // FIPS 180-4 examples.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `the published examples come out right`(message: String, digest: String) {
        #expect(SHA256.digest(of: Array(message.utf8)).hex == digest)
        #expect(SHA256.digest(of: message.utf8).hex == digest)
    }

    @Test func `pieces give the digest of the whole`() {
        var hash = SHA256()
        for piece in ["a", "", "bc"] { hash.update(piece.utf8) }
        #expect(hash.finalize() == SHA256.digest(of: "abc".utf8))
        #expect(hash.finalize() == SHA256.digest(of: "abc".utf8))
        SecretBytes("d").withBytes { hash.update($0) }
        #expect(hash.finalize() == SHA256.digest(of: "abcd".utf8))
    }

    @Test func `a copy goes its own way`() {
        var first = SHA256()
        first.update("ab".utf8)
        var second = first
        first.update("c".utf8)
        second.update("d".utf8)
        #expect(first.finalize() == SHA256.digest(of: "abc".utf8))
        #expect(second.finalize() == SHA256.digest(of: "abd".utf8))
    }
}
