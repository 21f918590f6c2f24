import BigInt

/// One quantity of one group with its noise, and how far it may be from the exact number.
struct NoisyQuantity: Sendable {
    let value: BigInt
    /// 95 times of 100.
    let halfWidth: BigInt
    /// 97.5 times of 100, for the parts of a ratio.
    let pairedHalfWidth: BigInt

    static func exact(_ value: BigInt) -> NoisyQuantity {
        NoisyQuantity(value: value, halfWidth: 0, pairedHalfWidth: 0)
    }

    static func noisy(_ value: BigInt, _ noise: QuantityNoise) -> NoisyQuantity {
        NoisyQuantity(value: value, halfWidth: noise.halfWidth, pairedHalfWidth: noise.pairedHalfWidth)
    }

    var isExact: Bool { pairedHalfWidth.isZero }
    var pairedBounds: ClosedRange<BigInt> { (value - pairedHalfWidth)...(value + pairedHalfWidth) }
}
