import FuseCore
import FuseCrypto
import Testing

@Suite struct HMACSHA256Tests {
    // RFC 4231, test cases 1, 2 and 6.
    @Test(arguments: [
        (
            [UInt8](repeating: 0x0b, count: 20), "Hi There",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            Array("Jefe".utf8), "what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            [UInt8](repeating: 0xaa, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ])
    func `the published codes come out right`(key: [UInt8], message: String, code: String) {
        let key = SecretBytes(copying: key)
        let computed = HMACSHA256.code(for: Array(message.utf8), key: key)
        #expect(Hex.encode(computed) == code)
        #expect(HMACSHA256.isValid(computed, for: Array(message.utf8), key: key))
    }

    @Test func `a code that is changed, cut or of another message is not valid`() {
        let key = SecretBytes("key")
        let code = HMACSHA256.code(for: [1], key: key)
        #expect(!HMACSHA256.isValid(code, for: [2], key: key))
        #expect(!HMACSHA256.isValid(Array(code.dropLast()), for: [1], key: key))
        for index in code.indices {
            var changed = code
            changed[index] ^= 1
            #expect(!HMACSHA256.isValid(changed, for: [1], key: key))
        }
    }

    @Test func `an empty key and an empty message have a code`() {
        let code = HMACSHA256.code(for: [], key: SecretBytes(copying: []))
        #expect(Hex.encode(code) == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
    }
}
