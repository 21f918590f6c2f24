public import BigInt

/// What the engine computes for every group, and how far one privacy unit can move it.
public struct QuantitySpec: Sendable, Hashable {
    /// What the quantity is, for people and receipts.
    public let name: String
    /// Δ: the most by which adding or removing one unit changes the number in one group; for a histogram, the most that one
    /// unit adds in all leaves of one group together (ℓ₁). 0 or more.
    public let perGroupBound: BigInt
    /// Whether it is one whole number or a histogram.
    public let shape: QuantityShape
    /// Its share of the budget is its weight, once a level of a histogram's tree, over those of all; 1 or more.
    public let weight: BigInt

    /// Creates a quantity.
    ///
    /// - Parameters:
    ///   - name: what the quantity is.
    ///   - perGroupBound: the most that one unit changes it in one group, in units of the whole number itself; for a histogram in all
    ///     leaves together.
    ///   - shape: whether it is one whole number or a histogram.
    ///   - weight: how much of the budget it takes against the others; 1 or more.
    public init(name: String, perGroupBound: BigInt, shape: QuantityShape = .number, weight: BigInt = 1) {
        self.name = name
        self.perGroupBound = perGroupBound
        self.shape = shape
        self.weight = weight
    }
}
