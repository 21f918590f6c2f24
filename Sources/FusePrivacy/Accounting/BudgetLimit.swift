/// One of the limits of a `BudgetCap`.
public enum BudgetLimit: String, Sendable, Hashable, CaseIterable {
    /// What one job may spend.
    case job
    /// What all jobs for one recipient may spend together.
    case recipient
    /// What all jobs for one purpose may spend together.
    case purpose
    /// What all jobs of any run of consecutive days may spend together.
    case period
    /// What all jobs may spend together, ever.
    case total
}
