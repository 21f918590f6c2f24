public import FusePrivacy

/// What an answer costs one private dataset, and from which account that is paid.
public struct Charge: Sendable, Equatable {
    /// Whose budget pays, for whom and to what end.
    public let account: BudgetAccount
    /// ε and δ of this answer.
    public let budget: PrivacyBudget

    /// Creates a charge.
    ///
    /// - Parameters:
    ///   - account: whose budget pays, for whom and to what end.
    ///   - budget: ε and δ of the answer.
    public init(_ budget: PrivacyBudget, to account: BudgetAccount) {
        self.account = account
        self.budget = budget
    }
}
