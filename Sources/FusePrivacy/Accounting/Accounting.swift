import BigInt

/// How one mechanism spends a budget.
protocol Accounting {
    var request: NoiseRequest { get }
    /// Whether any of δ is spent.
    var usesDelta: Bool { get }
    /// The part of δ that choosing groups may spend.
    var selectionDelta: ExactRatio { get }
    /// ρ, if the mechanism is accounted in zero-concentrated privacy.
    var concentratedLoss: ExactRatio? { get }
    /// The noise for a quantity that one unit changes by at most `bound` in one group; `bound` is 1 or more.
    func noise(for bound: BigInt) -> NoiseDistribution
}
