import BigInt

/// How often an interval may miss the exact number, over the noise alone.
///
/// A number that is made from k noisy ones takes an interval of each that misses at most 5%/k of the time: all k hold together
/// 95 times of 100 (Bonferroni), however they hang together.
struct Confidence: Sendable, Hashable {
    /// k: how many noisy numbers share the 5%; 1 or more.
    let parts: Int

    init(parts: Int) {
        precondition(parts > 0, "an interval speaks of at least one noisy number")
        self.parts = parts
    }

    /// One noisy number: at most 5% outside.
    static let single = Confidence(parts: 1)

    /// The probability outside, on both sides together.
    var outside: ExactRatio { ExactRatio(1, over: BigInt(20 * parts)) }

    /// The standard normal quantile that leaves half of `outside` above it, rounded up; nil for more parts than the table has.
    var normalQuantile: ExactRatio? {
        guard parts <= Self.quantiles.count else { return nil }
        return ExactRatio(BigInt(Self.quantiles[parts - 1]), over: 10_000)
    }

    /// Φ⁻¹(1 − 0.025/k) for k from 1, in ten-thousandths, each rounded up.
    private static let quantiles = [
        19_600, 22_415, 23_940, 24_978, 25_759, 26_383, 26_902, 27_344, 27_730, 28_071, 28_376, 28_653, 28_906, 29_138,
        29_352, 29_552, 29_739, 29_914, 30_078, 30_234, 30_381, 30_521, 30_654, 30_781, 30_903, 31_019, 31_131, 31_238,
        31_341, 31_440, 31_536, 31_629,
    ]
}
