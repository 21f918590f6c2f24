/// What a period's refresh adds up to.
extension BudgetPeriod {
    /// How many days a year has here.
    public static let year = 365

    /// How many periods cover a year: 365 days divided by those of the period, rounded up.
    public var refreshesInYear: Int { (Self.year + days - 1) / days }

    /// The most that the period lets all jobs of any 365 days spend together, since so many periods cover them.
    public var mostInYear: PrivacyBudget { repeatElement(most, count: refreshesInYear).reduce(.zero, +) }
}

extension BudgetCap {
    /// The most that all jobs of any 365 days may spend together: what refreshes, or the total if that is less; ε and δ each by itself.
    public var mostInYear: PrivacyBudget { period.map { $0.mostInYear.limited(to: total) } ?? total }
}
