/// What disclosure control does to a table, in the order in which it does it; receipts name the steps.
public enum DisclosureStep: String, Sendable, Hashable, CaseIterable {
    /// Sensitive cells are suppressed.
    case primarySuppression = "primary-suppression"
    /// Further cells are suppressed, and exact bounds show that nobody can reckon a sensitive one.
    case complementarySuppression = "complementary-suppression"
    /// Counts get the noise of their cell keys.
    case cellKeyPerturbation = "cell-key-perturbation"
    /// Values are rounded to the nearer multiple.
    case deterministicRounding = "deterministic-rounding"
    /// Values are rounded at random so that cells add up to totals.
    case controlledRounding = "controlled-rounding"
    /// Values are rounded at random, totals on their own.
    case independentRounding = "independent-random-rounding"
}
