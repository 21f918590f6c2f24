import FuseCore
import FuseCrypto
import Testing

@Suite struct AgeSealedFileTests {
    private static let size = 3 * 65_536 + 1234
    private let identity = AgeIdentity.generate()
    private let plaintext = distinctBytes(size)
    private let sealed: [UInt8]

    init() throws { sealed = try AgeEncryptor(to: [identity.recipient]).encrypt(plaintext) }

    private func open(_ bytes: [UInt8]) throws -> AgeSealedFile<BytesInMemory> {
        try AgeSealedFile(bytes: BytesInMemory(bytes), identities: [identity])
    }

    @Test(arguments: [
        0..<0, 0..<1, 5..<5, 65_535..<65_537, 65_536..<131_072, 1..<size, 0..<size, size - 1..<size, size..<size,
        131_071..<131_073, 100_000..<190_000,
    ])
    func `any range gives its bytes`(range: Range<Int>) throws {
        let file = try open(sealed)
        #expect(file.plaintextSize == Self.size)
        #expect(try file.read(range) == Array(plaintext[range]))
    }

    @Test func `pieces come in order, clipped to the range, with their offsets`() throws {
        var seen: [Range<Int>] = []
        var bytes: [UInt8] = []
        try open(sealed).forEachChunk(in: 65_000..<140_000) { offset, piece in
            seen.append(offset..<offset + piece.byteCount)
            piece.withUnsafeBytes { bytes += $0 }
        }
        #expect(seen == [65_000..<65_536, 65_536..<131_072, 131_072..<140_000])
        #expect(bytes == Array(plaintext[65_000..<140_000]))
    }

    @Test func `random ranges in random order give their bytes`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SplitMix(state: seed)
        let file = try open(sealed)
        for _ in 0..<200 {
            let bounds = [Int.random(in: 0...Self.size, using: &random), Int.random(in: 0...Self.size, using: &random)]
                .sorted()
            #expect(try file.read(bounds[0]..<bounds[1]) == Array(plaintext[bounds[0]..<bounds[1]]), "seed \(seed)")
        }
    }

    @Test(arguments: [-1..<1, 0..<size + 1, size + 1..<size + 2])
    func `a range outside is refused`(range: Range<Int>) throws {
        let file = try open(sealed)
        #expect(throws: CryptoError(.outOfRange, "")) { try file.read(range) }
    }

    @Test func `an empty file has no bytes`() throws {
        let file = try open(try AgeEncryptor(to: [identity.recipient]).encrypt([]))
        #expect(file.plaintextSize == 0)
        #expect(try file.read(0..<0).isEmpty)
    }

    @Test(arguments: [1, 16, 17, 1249, 1250, 1251, 65_552 + 1250, 2 * 65_552 + 1250])
    func `a file that was cut is refused before anything is read`(cut: Int) {
        #expect(throws: CryptoError(.payloadNotAuthentic, "")) { try open(Array(sealed.dropLast(cut))) }
    }

    @Test(arguments: [1, 16, 17, 65_552])
    func `a file that was continued is refused before anything is read`(more: Int) {
        #expect(throws: CryptoError(.payloadNotAuthentic, "")) { try open(sealed + distinctBytes(more)) }
    }

    @Test func `a changed chunk is noticed where it is read, and the others can still be read`() throws {
        var changed = sealed
        // In the second chunk of four, whose last one is 1250 bytes long.
        changed[changed.count - 1250 - 65_552 - 100] ^= 1
        let file = try open(changed)
        for range in [65_536..<65_537, 131_071..<131_073, 0..<Self.size] {
            #expect(throws: CryptoError(.payloadNotAuthentic, "")) { try file.read(range) }
        }
        for range in [0..<65_536, 131_072..<Self.size] {
            #expect(try file.read(range) == Array(plaintext[range]))
        }
    }

    @Test func `chunks that changed places are noticed`() throws {
        let start = sealed.count - (Self.size + 4 * 16)
        let first = sealed[start..<start + 65_552], second = sealed[start + 65_552..<start + 2 * 65_552]
        var swapped = sealed
        swapped.replaceSubrange(start..<start + 2 * 65_552, with: Array(second) + Array(first))
        let file = try open(swapped)
        for range in [0..<1, 65_536..<65_537] {
            #expect(throws: CryptoError(.payloadNotAuthentic, "")) { try file.read(range) }
        }
        #expect(try file.read(131_072..<131_073) == [plaintext[131_072]])
    }

    @Test func `the header digest is that of the bytes before the payload`() throws {
        let start = sealed.count - (Self.size + 4 * 16)
        #expect(try open(sealed).headerDigest == SHA256.digest(of: sealed[..<start]))
    }

    @Test func `other identities and armour are refused`() throws {
        #expect(throws: CryptoError(.noMatchingIdentity, "")) {
            try AgeSealedFile(bytes: BytesInMemory(sealed), identities: [.generate()])
        }
        let armored = try AgeEncryptor(to: [identity.recipient], form: .armored).encrypt([1])
        #expect(throws: CryptoError(.malformedHeader, "")) { try open(armored) }
    }

    @Test func `a file sealed with a passphrase opens too`() throws {
        let passphrase = try AgePassphrase.quick("word")
        let sealed = try AgeEncryptor(to: passphrase).encrypt([5, 6])
        #expect(try AgeSealedFile(bytes: BytesInMemory(sealed), keys: [.passphrase(passphrase)]).read(1..<2) == [6])
    }
}

/// A small generator whose seed can be printed and used again (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }
}
