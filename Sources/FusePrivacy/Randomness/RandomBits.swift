/// A stream of random bits that is read forward once.
///
/// It cannot be copied, so that no bit serves two draws. Bits are taken low to high from little-endian words, so that the
/// same source always gives the same draws.
public struct RandomBits: ~Copyable {
    private var source: any RandomBitSource
    private let wordsPerRefill: Int
    private var words: [UInt64] = []
    private var position = 0
    private var pool: UInt64 = 0
    private var available = 0
    private var refills = 0

    /// Starts reading a source.
    ///
    /// - Parameters:
    ///   - source: where the bytes come from.
    ///   - wordsPerRefill: how many 64-bit words are asked from it at a time.
    public init(_ source: any RandomBitSource, wordsPerRefill: Int = 512) {
        precondition(wordsPerRefill > 0, "a refill takes at least one word")
        self.source = source
        self.wordsPerRefill = wordsPerRefill
    }

    /// How many bits were taken so far.
    public var consumed: Int { (refills * wordsPerRefill - (words.count - position)) * 64 - available }

    /// Takes the next bits as an unsigned number.
    ///
    /// - Parameter count: how many bits, 0 to 64.
    /// - Returns: a number below 2 to the power of `count`.
    public mutating func take(_ count: Int) -> UInt64 {
        precondition(count >= 0 && count <= 64, "a word has 64 bits")
        guard count > available else { return split(count) }
        let (low, width) = (pool, available)
        pool = nextWord()
        available = 64
        return low | (split(count - width) << UInt64(width))
    }

    private mutating func split(_ count: Int) -> UInt64 {
        let taken = pool & ((1 << UInt64(count)) &- 1)
        pool = pool >> UInt64(count)
        available -= count
        return taken
    }

    private mutating func nextWord() -> UInt64 {
        if position == words.count { refill() }
        defer { position += 1 }
        return words[position]
    }

    private mutating func refill() {
        let bytes = source.nextBytes(wordsPerRefill * 8)
        precondition(bytes.count == wordsPerRefill * 8, "a random source gives as many bytes as it is asked for")
        // Every load lies inside the bytes, whose count was just checked.
        words = bytes.withUnsafeBytes { room in
            stride(from: 0, to: room.count, by: 8).map { start in
                UInt64(littleEndian: room.loadUnaligned(fromByteOffset: start, as: UInt64.self))
            }
        }
        position = 0
        refills += 1
    }
}
