/// One of the limits of a `BudgetCap`.
public enum BudgetLimit: String, Sendable, Hashable, CaseIterable {
    /// The ε that one job may spend.
    case epsilonPerJob = "epsilon-per-job"
    /// The δ that one job may spend.
    case deltaPerJob = "delta-per-job"
    /// The ε that all jobs together may spend.
    case epsilonInTotal = "epsilon-in-total"
    /// The δ that all jobs together may spend.
    case deltaInTotal = "delta-in-total"
}
