public import FuseCore

/// What a dataset's ledger says: ε and δ spent by all answers so far, as exact decimals.
public struct Spending: Sendable, Equatable {
    /// The dataset.
    public let dataset: ID<Dataset>
    /// The sum of ε charged.
    public let epsilon: ExactDecimal
    /// The sum of δ charged.
    public let delta: ExactDecimal
    /// How many distinct answers were charged.
    public let answers: Int
}

/// What an answer costs one private dataset, and what that dataset's provider allows in total.
public struct Charge: Sendable, Equatable {
    /// The dataset that pays.
    public let dataset: ID<Dataset>
    /// ε of this answer.
    public let epsilon: ExactDecimal
    /// δ of this answer.
    public let delta: ExactDecimal
    /// The most ε that all answers together may cost.
    public let totalEpsilon: ExactDecimal
    /// The most δ that all answers together may cost.
    public let totalDelta: ExactDecimal

    /// Creates a charge.
    ///
    /// - Parameters:
    ///   - dataset: the dataset that pays.
    ///   - epsilon: ε of this answer; 0 or more.
    ///   - delta: δ of this answer; 0 or more.
    ///   - totalEpsilon: the provider's limit on the sum of ε.
    ///   - totalDelta: the provider's limit on the sum of δ.
    public init(
        dataset: ID<Dataset>, epsilon: ExactDecimal, delta: ExactDecimal, totalEpsilon: ExactDecimal,
        totalDelta: ExactDecimal
    ) {
        precondition(epsilon >= .zero && delta >= .zero, "a charge never gives budget back")
        self.dataset = dataset
        self.epsilon = epsilon
        self.delta = delta
        self.totalEpsilon = totalEpsilon
        self.totalDelta = totalDelta
    }

    func fits(on spent: Spending) -> Bool {
        spent.epsilon + epsilon <= totalEpsilon && spent.delta + delta <= totalDelta
    }
}
