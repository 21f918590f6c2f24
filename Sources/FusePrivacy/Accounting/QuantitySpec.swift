public import BigInt

/// A whole number that the engine computes for every group, and how far one privacy unit can move it.
public struct QuantitySpec: Sendable, Hashable {
    /// What the number is, for people and receipts.
    public let name: String
    /// Δ: the most by which adding or removing one unit changes the number in one group; 0 or more.
    public let perGroupBound: BigInt

    /// Creates a quantity.
    ///
    /// - Parameters:
    ///   - name: what the number is.
    ///   - perGroupBound: the most that one unit changes it in one group, in units of the whole number itself.
    public init(name: String, perGroupBound: BigInt) {
        self.name = name
        self.perGroupBound = perGroupBound
    }
}
