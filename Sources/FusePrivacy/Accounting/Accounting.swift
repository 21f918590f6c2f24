import BigInt

/// How one mechanism spends a budget.
protocol Accounting {
    var request: NoiseRequest { get }
    /// Whether any of δ is spent.
    var usesDelta: Bool { get }
    /// The part of δ that choosing groups may spend.
    var selectionDelta: ExactRatio { get }
    /// The part of ε that choosing groups may spend by itself; nil if it has to make do with the noisy count of units.
    var selectionEpsilon: ExactRatio? { get }
    /// ρ, if the mechanism is accounted in zero-concentrated privacy.
    var concentratedLoss: ExactRatio? { get }
    /// The noise for a quantity that a unit can change.
    func noise(for quantity: QuantitySpec) -> NoiseDistribution
}
