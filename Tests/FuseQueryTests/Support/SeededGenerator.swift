import Foundation

/// A small generator for property tests (SplitMix64, Steele, Lea and Flood 2014); not for noise.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A seed from `FUSEBOX_TEST_SEED`, or a fresh one; tests print it.
    static func seed() -> UInt64 { seed(otherwise: UInt64.random(in: 0...UInt64(UInt32.max))) }

    /// A seed from `FUSEBOX_TEST_SEED`, or a given one.
    static func seed(otherwise: UInt64) -> UInt64 {
        ProcessInfo.processInfo.environment["FUSEBOX_TEST_SEED"].flatMap { UInt64($0) } ?? otherwise
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func pick<Element>(_ list: [Element]) -> Element { list[Int.random(in: 0..<list.count, using: &self)] }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    /// Some of the elements, in their order.
    mutating func some<Element>(_ list: [Element], atMost: Int) -> [Element] {
        Array(list.filter { _ in chance(40) }.prefix(atMost))
    }
}
