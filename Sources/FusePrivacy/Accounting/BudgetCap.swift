/// What a provider allows to be spent on one dataset.
public struct BudgetCap: Hashable, Sendable {
    /// The most that one job may spend.
    public let perJob: PrivacyBudget
    /// The most that all jobs together may spend.
    public let total: PrivacyBudget

    /// Creates a cap.
    ///
    /// - Parameters:
    ///   - perJob: the most that one job may spend.
    ///   - total: the most that all jobs together may spend.
    public init(perJob: PrivacyBudget, total: PrivacyBudget) {
        self.perJob = perJob
        self.total = total
    }

    /// Finds which limits a charge would exceed; spending exactly what is left exceeds none.
    ///
    /// - Parameters:
    ///   - charge: what a job asks for.
    ///   - spent: what earlier jobs spent or reserved.
    /// - Returns: the exceeded limits, in the order of `BudgetLimit`; empty if the charge is allowed.
    public func limitsExceeded(by charge: PrivacyBudget, spent: PrivacyBudget) -> [BudgetLimit] {
        let after = spent + charge
        return BudgetLimit.allCases.filter { limit in
            switch limit {
            case .epsilonPerJob: charge.epsilon > perJob.epsilon
            case .deltaPerJob: charge.delta > perJob.delta
            case .epsilonInTotal: after.epsilon > total.epsilon
            case .deltaInTotal: after.delta > total.delta
            }
        }
    }
}
