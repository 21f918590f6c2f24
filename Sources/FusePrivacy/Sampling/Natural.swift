import BigInt

/// The whole numbers that the samplers compute with.
///
/// `UInt128` is quick and traps rather than wraps; `BigUInt` has no limit. Both read the same bits in the same order, so that
/// the choice between them can never be seen in a draw.
protocol Natural: UnsignedInteger, Sendable {
    /// How many binary digits the number has; 0 for zero.
    var significantBits: Int { get }

    /// A number that is uniform below 2 to the power of `count`.
    static func uniform(bits count: Int, from bits: inout RandomBits) -> Self

    /// The number without a limit of size.
    var unlimited: BigUInt { get }
}

extension UInt64: Natural {
    var significantBits: Int { 64 - leadingZeroBitCount }
    var unlimited: BigUInt { BigUInt(self) }

    static func uniform(bits count: Int, from bits: inout RandomBits) -> UInt64 { bits.take(count) }
}

extension UInt128: Natural {
    var significantBits: Int { 128 - leadingZeroBitCount }
    var unlimited: BigUInt { BigUInt(words: [UInt(truncatingIfNeeded: self), UInt(truncatingIfNeeded: self >> 64)]) }

    static func uniform(bits count: Int, from bits: inout RandomBits) -> UInt128 {
        let low = UInt128(bits.take(Swift.min(count, 64)))
        return count > 64 ? low | UInt128(bits.take(count - 64)) << 64 : low
    }
}

extension BigUInt: Natural {
    var significantBits: Int { bitWidth }
    var unlimited: BigUInt { self }

    static func uniform(bits count: Int, from bits: inout RandomBits) -> BigUInt {
        var words: [UInt] = []
        for start in stride(from: 0, to: count, by: 64) { words.append(UInt(bits.take(Swift.min(64, count - start)))) }
        return BigUInt(words: words)
    }
}
