/// What counts against each limit of a cap, before an answer is paid for.
public struct BudgetSpending: Hashable, Sendable {
    private let before: [BudgetLimit: PrivacyBudget]
    /// What was charged when, as far as it counts against the period.
    public let recent: [BudgetCharge]

    /// States what counts.
    ///
    /// - Parameters:
    ///   - before: by limit, the sum of what was spent; a limit against which the answer itself counts already is left out, since
    ///     nothing is charged to it again.
    ///   - recent: what was charged when, as far as it counts against the period.
    public init(_ before: [BudgetLimit: PrivacyBudget], recent: [BudgetCharge] = []) {
        self.before = before
        self.recent = recent
    }

    /// Nothing was spent yet.
    public static let none = BudgetSpending(
        Dictionary(uniqueKeysWithValues: BudgetLimit.allCases.map { ($0, PrivacyBudget.zero) }))

    /// What counts against a limit; nil if the answer itself counts against it already.
    ///
    /// - Parameter limit: the limit in question.
    public subscript(limit: BudgetLimit) -> PrivacyBudget? { before[limit] }
}
