import FuseCrypto
import Testing

@Suite struct SecretBytesTests {
    @Test func `a secret keeps its bytes and wipes where they came from`() {
        var bytes: [UInt8] = [1, 2, 3, 250]
        let secret = SecretBytes(copyingAndWiping: &bytes)
        #expect(secret.revealed == [1, 2, 3, 250])
        #expect(bytes == [0, 0, 0, 0])
    }

    @Test func `an empty secret is a secret too`() {
        let secret = SecretBytes(copying: [])
        #expect(secret.count == 0)
        #expect(secret.revealed.isEmpty)
        #expect(secret == SecretBytes(count: 0) { _ in })
    }

    @Test func `random secrets differ`() {
        #expect(SecretBytes.random(count: 32) != SecretBytes.random(count: 32))
    }

    @Test func `secrets are equal when their bytes are`() {
        #expect(SecretBytes("word") == SecretBytes("word"))
        #expect(SecretBytes("word") != SecretBytes("ward"))
        #expect(SecretBytes("word") != SecretBytes("words"))
    }

    @Test func `a secret shows nothing, however it is printed`() {
        struct Holder {
            let key = SecretBytes("swordfish")
        }
        var dumped = ""
        dump(Holder(), to: &dumped)
        for text in [
            "\(SecretBytes("swordfish"))", String(reflecting: SecretBytes("swordfish")), "\(Holder())", dumped,
        ] {
            #expect(text.contains("<redacted>"))
            #expect(!text.contains("swordfish"))
        }
        #expect(Mirror(reflecting: SecretBytes("swordfish")).children.isEmpty)
    }

    @Test func `many tasks can read one secret at once`() async {
        let secret = SecretBytes.random(count: 64)
        let expected = secret.revealed
        let right = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<32 {
                group.addTask { (0..<200).allSatisfy { _ in secret.revealed == expected } }
            }
            return await group.reduce(true) { $0 && $1 }
        }
        #expect(right)
    }

    @Test func `a failing fill leaves no secret behind`() {
        struct Refusal: Error {}
        #expect(throws: Refusal.self) {
            try SecretBytes(count: 8) { (_: UnsafeMutableRawBufferPointer) throws(Refusal) in throw Refusal() }
        }
    }

    @Test func `memory of a secret cannot be read while nobody uses it`() async {
        await #expect(processExitsWith: .failure) {
            let secret = SecretBytes(copying: [7])
            let address = secret.withBytes { $0.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) } }
            let stray = UnsafeRawPointer(bitPattern: address)
            print(stray?.load(as: UInt8.self) ?? 0, secret.count)
        }
    }
}
