import BigInt

/// A whole number below 2²⁵⁶, in two machine numbers and without an allocation.
struct UInt256: Sendable, Hashable {
    private var high: UInt128
    private var low: UInt128

    private init(high: UInt128, low: UInt128) {
        self.high = high
        self.low = low
    }

    /// The same number; nil from 2²⁵⁶ on.
    init?(exactly number: BigUInt) {
        guard number.bitWidth <= 256 else { return nil }
        self.init(high: UInt128(number >> 128), low: UInt128(truncatingIfNeeded: number))
    }
}

extension UInt256: UniformlyDrawn {
    var bitsBelow: Int {
        if low == 0 { return 128 + high.bitsBelow }
        return high == 0 ? low.bitsBelow : 256 - high.leadingZeroBitCount
    }

    static func uniform(bits count: Int, from bits: inout RandomBits) -> UInt256 {
        let low = UInt128.uniform(bits: min(count, 128), from: &bits)
        return UInt256(high: count > 128 ? .uniform(bits: count - 128, from: &bits) : 0, low: low)
    }

    static func < (left: UInt256, right: UInt256) -> Bool { (left.high, left.low) < (right.high, right.low) }

    /// The difference, which is not negative; a negative one traps.
    static func -= (left: inout UInt256, right: UInt256) {
        let (low, borrows) = left.low.subtractingReportingOverflow(right.low)
        left = UInt256(high: left.high - right.high - (borrows ? 1 : 0), low: low)
    }
}

extension UInt256: NaturalSquare {
    static func square(of root: UInt128) -> UInt256 {
        let product = root.multipliedFullWidth(by: root)
        return UInt256(high: product.high, low: product.low)
    }
}
