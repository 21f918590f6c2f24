import BigInt

/// Where the noise of a release comes from.
struct NoiseStream: ~Copyable {
    private var bits: RandomBits?

    init(_ source: any RandomBitSource) { bits = RandomBits(source) }

    private init() { bits = nil }

    /// A stream of zeros, which shows what numbers would be without noise and protects nobody.
    static func silent() -> NoiseStream { NoiseStream() }

    /// Draws a number that is uniform below 2 to the power of `count`.
    mutating func uniform(bits count: Int) -> BigUInt {
        guard var taken = bits.take() else { return 0 }
        let drawn = BigUInt.uniform(bits: count, from: &taken)
        bits = consume taken
        return drawn
    }

    /// Draws something from the bits that come next; nothing from a silent stream.
    mutating func draw<Drawn>(_ draw: (inout RandomBits) -> Drawn) -> Drawn? {
        guard var taken = bits.take() else { return nil }
        let drawn = draw(&taken)
        bits = consume taken
        return drawn
    }

    /// Draws one number.
    mutating func draw(_ distribution: NoiseDistribution) -> BigInt {
        guard var taken = bits.take() else { return 0 }
        let drawn = distribution.sample(from: &taken)
        bits = consume taken
        return drawn
    }
}
