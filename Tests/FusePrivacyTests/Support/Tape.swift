import FusePrivacy

/// A random source that gives one chosen word first, and arbitrary ones after it so that every draw ends.
struct Tape: RandomBitSource {
    private var word: UInt64?
    private var rest = SeededBits(0)

    init(word: UInt64) { self.word = word }

    mutating func nextBytes(_ count: Int) -> [UInt8] {
        guard let word, count == 8 else { return rest.nextBytes(count) }
        self.word = nil
        return (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
}

/// All that a draw can be, found by trying every tape of up to so many bits.
struct ExhaustedTape<Outcome: Hashable> {
    /// The exact probability of each outcome over tapes that end within the limit.
    private(set) var mass: [Outcome: Double] = [:]
    /// The probability of needing more bits than the limit.
    private(set) var undecided = 0.0

    init(limit: Int, draw: (inout RandomBits) -> Outcome) {
        var open: [(word: UInt64, length: Int)] = [(0, 0)]
        while let (word, length) = open.popLast() {
            var bits = RandomBits(Tape(word: word), wordsPerRefill: 1)
            let outcome = draw(&bits)
            if bits.consumed <= length {
                mass[outcome, default: 0] += weight(length)
            } else if length == limit {
                undecided += weight(length)
            } else {
                open.append((word, length + 1))
                open.append((word | 1 << UInt64(length), length + 1))
            }
        }
    }

    private func weight(_ length: Int) -> Double { 1 / Double(1 << length) }
}
