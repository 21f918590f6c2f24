import BigInt

/// The whole numbers that proposals are computed with.
///
/// `UInt128` is quick and traps rather than wraps; `BigUInt` has no limit. Both read the same bits in the same order, so that
/// the choice between them can never be seen in a draw.
protocol Natural: UnsignedInteger, UniformlyDrawn {
    /// The number without a limit of size.
    var unlimited: BigUInt { get }
}

extension UInt64: Natural {
    var bitsBelow: Int { 64 - (self - 1).leadingZeroBitCount }
    var unlimited: BigUInt { BigUInt(self) }

    static func uniform(bits count: Int, from bits: inout RandomBits) -> UInt64 { bits.take(count) }
}

extension UInt128: Natural {
    var bitsBelow: Int { 128 - (self - 1).leadingZeroBitCount }
    var unlimited: BigUInt { BigUInt(words: [UInt(truncatingIfNeeded: self), UInt(truncatingIfNeeded: self >> 64)]) }

    static func uniform(bits count: Int, from bits: inout RandomBits) -> UInt128 {
        let low = UInt128(bits.take(Swift.min(count, 64)))
        return count > 64 ? low | UInt128(bits.take(count - 64)) << 64 : low
    }
}

extension BigUInt: Natural {
    var bitsBelow: Int { (self - 1).bitWidth }
    var unlimited: BigUInt { self }

    static func uniform(bits count: Int, from bits: inout RandomBits) -> BigUInt {
        var words: [UInt] = []
        for start in stride(from: 0, to: count, by: 64) { words.append(UInt(bits.take(Swift.min(64, count - start)))) }
        return BigUInt(words: words)
    }
}
