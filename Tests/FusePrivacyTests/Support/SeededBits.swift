import FusePrivacy

/// A small deterministic source for tests: SplitMix64 (Steele, Lea, Flood 2014). Not for noise that protects anybody.
struct SeededBits: RandomBitSource {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func nextBytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 8)
        while bytes.count < count { withUnsafeBytes(of: nextWord().littleEndian) { bytes += $0 } }
        return Array(bytes.prefix(count))
    }

    private mutating func nextWord() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

extension SeededBits: RandomNumberGenerator {
    mutating func next() -> UInt64 { nextWord() }
}
