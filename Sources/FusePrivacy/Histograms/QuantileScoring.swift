import BigInt
import FuseCore

/// How one quantile is drawn by scores, and how wide its interval has to be; nothing of it depends on data.
///
/// **Value.** With q = a/b, a leaf of weight c with l before it and g behind it has the score
/// max((b − a)·l − a·(c + g), a·g − (b − a)·(l + c)): b times as much weight as lies between it and the place a/b of all, below 0 for the
/// leaf that holds that place, however much that leaf holds. A unit adds at most Δ to all leaves together, hence at most
/// max(a, b − a)·Δ to a score or from it, and a leaf is drawn with odds that fall by e^(−η) with each unit of score, where
/// 2η·max(a, b − a)·Δ is the ε of the draw: by permute-and-flip for pure ε (McKenna, Sheldon 2020), by the exponential mechanism for zCDP, to
/// which it costs ε²/8 (Cesar, Rogers 2021).
///
/// **Interval.** It reaches 2^k leaves to both sides. Let c(k) be the lesser of the weights that it holds at the sides, where a side
/// that reaches its end of the grid counts as any weight: c grows by 0 to Δ with a unit. k is drawn with odds 2^(−k)·e^(−η′·s) for
/// the shortfall s of c(k) from a target t; all of them change in one direction, so that this costs ε = η′·Δ.
///
/// **Why it holds the quantile.** All but 5%/2 of the draws (k numbers sharing the 5%) have a score of at most that of the best leaf
/// and z = ln(leaves/outside)/η more; permute-and-flip errs no more than the exponential mechanism. The leaf m that holds the exact
/// quantile scores 0 or less, and so does the best. Another leaf with the weight B strictly between it and m scores b·B at least, so that
/// B ≤ z/b for what is drawn. An interval that does not reach m holds at most B on its side: one with c(k) above z/b reaches it. A
/// lesser c(k) falls short of t by ln(2^(K+1)/outside)/η′ and is drawn with at most the other half of the 5%, for the widest
/// interval never falls short.
struct QuantileScoring: Sendable {
    /// Scores, rates and weights stay in quick arithmetic below these many binary digits.
    static let rateBits = 24
    static let weightBits = 80
    private static let largestDenominator: BigInt = 1_000_000
    /// The part of the budget that the interval takes: what the value loses by it hardly shows, and a large group still has a
    /// narrow interval.
    private static let widthShare = ExactRatio(1, over: 32)
    /// Closer to the ends a score hardly tells the last values from the emptiness behind them.
    private static let extremes = ExactRatio(1, over: 20)

    /// a and b − a.
    let below: UInt128
    let above: UInt128
    let value: ScoreOdds
    let width: ScoreOdds
    /// t.
    let target: UInt128
    /// Whether every draw costs pure ε.
    let isPure: Bool
    /// K: the interval that reaches 2^K leaves to both sides holds the whole grid.
    let widest: Int

    /// What is drawn, as a receipt says it: by how much odds fall with a unit of score, and with a unit that the interval falls short.
    var text: String { "scores at rate \(value.rate), reach at rate \(width.rate)" }

    /// - Returns: nil if the tree serves better, or the numbers are too long.
    ///
    /// - Parameters:
    ///   - quantile: 0 to 1.
    ///   - noise: that of each node of the tree; the draws cost as much as all its levels.
    ///   - confidence: what the interval may miss.
    init?(_ quantile: ExactDecimal, _ tree: HistogramTree, _ noise: QuantityNoise, _ confidence: Confidence) {
        let share = ExactRatio(quantile)
        guard share >= Self.extremes, .one - share >= Self.extremes, share.denominator <= Self.largestDenominator,
            let rates = ScoringRates(noise.distribution, levels: tree.levels, width: Self.widthShare)
        else { return nil }
        let (a, b) = (share.numerator, share.denominator)
        let most = ExactRatio(2 * max(a, b - a))
        guard let value = ScoreOdds(rate: rates.value / most), let width = ScoreOdds(rate: rates.width) else {
            return nil
        }
        let (half, leaves) = (confidence.outside / ExactRatio(2), BigInt(tree.leaves))
        let steps = tree.leaves <= 1 ? 0 : (tree.leaves - 1).bitLength
        let excess = value.scoreAbove(odds: ExactRatio(leaves) / half)
        let slack = width.scoreAbove(odds: ExactRatio(BigInt(1) << (steps + 1)) / half)
        let target = (ExactRatio(excess) / ExactRatio(b)).roundedDown + 1 + slack
        guard target.magnitude.bitWidth < Self.weightBits, let below = UInt128(exactly: a) else { return nil }
        (self.below, above) = (below, UInt128(b - a))
        (self.value, self.width, self.target) = (value, width, UInt128(target))
        (isPure, widest) = (rates.isPure, steps)
    }
}

extension Int {
    /// How many binary digits the number has; of one that is 0 or more.
    fileprivate var bitLength: Int { Int.bitWidth - leadingZeroBitCount }
}
