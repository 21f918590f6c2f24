public import FuseCore

/// What a provider allows to be spent on one dataset.
public struct BudgetCap: Hashable, Sendable {
    /// The most that one job may spend.
    public let perJob: PrivacyBudget
    /// The most that all jobs for one recipient may spend together; nil for no limit but the total.
    public let perRecipient: PrivacyBudget?
    /// The most that all jobs for one purpose may spend together; nil for no limit but the total.
    public let perPurpose: PrivacyBudget?
    /// The most that all jobs of any run of days may spend together; nil for no limit but the total.
    public let period: BudgetPeriod?
    /// The most that all jobs together may spend.
    public let total: PrivacyBudget

    /// Creates a cap.
    ///
    /// - Parameters:
    ///   - perJob: the most that one job may spend.
    ///   - perRecipient: the most that all jobs for one recipient may spend together.
    ///   - perPurpose: the most that all jobs for one purpose may spend together.
    ///   - period: the most that all jobs of any run of days may spend together.
    ///   - total: the most that all jobs together may spend.
    public init(
        perJob: PrivacyBudget, perRecipient: PrivacyBudget? = nil, perPurpose: PrivacyBudget? = nil,
        period: BudgetPeriod? = nil, total: PrivacyBudget
    ) {
        self.perJob = perJob
        self.perRecipient = perRecipient
        self.perPurpose = perPurpose
        self.period = period
        self.total = total
    }

    /// How much a limit allows; nil if there is no such limit.
    ///
    /// - Parameter limit: the limit in question.
    public subscript(limit: BudgetLimit) -> PrivacyBudget? {
        switch limit {
        case .job: perJob
        case .recipient: perRecipient
        case .purpose: perPurpose
        case .period: period?.most
        case .total: total
        }
    }

    /// Finds which limits a charge would exceed. Spending exactly what is left exceeds none; nor does a charge of nothing, even where
    /// newer terms allow less than was spent before.
    ///
    /// - Parameters:
    ///   - charge: what an answer costs.
    ///   - spending: what counts against each limit before it.
    /// - Returns: the exceeded limits, in the order of `BudgetLimit`; empty if the charge is allowed.
    public func limitsExceeded(by charge: PrivacyBudget, after spending: BudgetSpending) -> [BudgetLimit] {
        guard charge != .zero else { return [] }
        return BudgetLimit.allCases.filter { limit in
            guard let most = self[limit], let before = spending[limit] else { return false }
            return !(before + charge).isWithin(most)
        }
    }

    /// The first moment at which a charge fits into the period again, if nothing else is spent until then.
    ///
    /// - Parameters:
    ///   - charge: what an answer costs.
    ///   - spending: what counts against each limit before it.
    /// - Returns: the moment; nil if it fits already, never fits, or there is no period.
    public func refresh(for charge: PrivacyBudget, after spending: BudgetSpending) -> Instant? {
        period?.refresh(for: charge, after: spending.recent)
    }
}
