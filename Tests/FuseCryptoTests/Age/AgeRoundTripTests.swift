import FuseCore
import FuseCrypto
import Testing

@Suite struct AgeRoundTripTests {
    private let identity = AgeIdentity.generate()
    private var keys: [AgeKey] { [.identity(identity)] }

    @Test(arguments: [0, 1, 47, 48, 65_535, 65_536, 65_537, 131_072, 131_073, 300_000], [AgeForm.binary, .armored])
    func `data of any size comes back whole`(size: Int, form: AgeForm) throws {
        let plaintext = distinctBytes(size)
        let sealed = try AgeEncryptor(to: [identity.recipient], form: form).encrypt(plaintext)
        #expect(try Opening(sealed, keys).plaintext == plaintext)
        #expect(try Opening(sealed, keys, form: form).plaintext == plaintext)
    }

    @Test func `each of several recipients opens alone, and nobody else does`() throws {
        let others = [AgeIdentity.generate(), .generate(), identity]
        let sealed = try AgeEncryptor(to: others.map(\.recipient)).encrypt([1, 2, 3])
        for other in others { #expect(try Opening(sealed, [.identity(other)]).plaintext == [1, 2, 3]) }
        #expect(try Opening(sealed, [.identity(.generate()), .identity(identity)]).plaintext == [1, 2, 3])
        for keys in [[.identity(.generate())], [.passphrase(try .quick("x"))], []] as [[AgeKey]] {
            let opening = try Opening(sealed, keys)
            #expect(opening.failure?.code == .noMatchingIdentity)
            #expect(opening.released.isEmpty)
        }
    }

    @Test func `a passphrase opens what it sealed, and another does not`() throws {
        let sealed = try AgeEncryptor(to: try .quick("right"), form: .armored).encrypt([7])
        let wrong = AgeKey.passphrase(try .quick("wrong"))
        #expect(try Opening(sealed, [wrong, .passphrase(try .quick("right"))]).plaintext == [7])
        #expect(try Opening(sealed, [wrong]).failure?.code == .noMatchingIdentity)
        #expect(try Opening(sealed, keys).failure?.code == .noMatchingIdentity)
    }

    @Test func `sealing to nobody is refused`() {
        #expect(throws: CryptoError(.badKey, "")) { try AgeEncryptor(to: []) }
    }

    @Test func `the same data is sealed differently every time`() throws {
        let encryptor = try AgeEncryptor(to: [identity.recipient])
        #expect(try encryptor.encrypt([1]) != encryptor.encrypt([1]))
    }

    @Test func `what was written but not finished cannot be opened`() throws {
        let sink = try AgeEncryptor(to: [identity.recipient]).sealing(into: BytesSinkInMemory())
        try sink.write(distinctBytes(70_000)[...])
        let opening = try Opening(sink.sink.bytes, keys)
        #expect(opening.failure?.code == .payloadNotAuthentic)
        #expect(opening.released.count == 65_536)
        try sink.finish()
        #expect(try Opening(sink.sink.bytes, keys).plaintext == distinctBytes(70_000))
    }

    @Test func `errors of the source and of the sink come through as they are`() throws {
        struct Broken: Error, ByteSource, ByteSink {
            func read(upTo count: Int) throws -> [UInt8] { throw self }
            func write(_ bytes: ArraySlice<UInt8>) throws { throw self }
        }
        let sealed = try AgeEncryptor(to: [identity.recipient]).encrypt([1])
        var (broken, sink) = (Broken(), BytesSinkInMemory())
        #expect(throws: Broken.self) { try AgeDecryptor(keys: keys).decrypt(Broken(), into: &sink) }
        #expect(throws: Broken.self) { try AgeDecryptor(keys: keys).decrypt(BytesSource(sealed), into: &broken) }
        #expect(throws: Broken.self) { try AgeEncryptor(to: [identity.recipient]).encrypt(Broken(), into: &sink) }
        #expect(throws: Broken.self) { try AgeEncryptor(to: [identity.recipient]).sealing(into: Broken()) }
    }
}
