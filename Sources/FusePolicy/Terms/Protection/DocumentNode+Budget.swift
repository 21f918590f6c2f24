import FuseCore
import FusePrivacy

extension DocumentNode {
    /// The value as a privacy budget: `epsilon` and `delta`.
    func budget() throws(CoreError) -> PrivacyBudget {
        var fields = try group(["epsilon", "delta"])
        return try budget(epsilon: fields.required("epsilon"), delta: fields.required("delta"))
    }

    /// The value as a privacy budget between two others.
    ///
    /// - Parameters:
    ///   - job: the most that one job may spend; a limit below it would refuse jobs that are allowed.
    ///   - total: the most that all jobs may spend; a limit above it would say more than is allowed.
    /// - Returns: the budget.
    /// - Throws: `CoreError` if it is none, or does not lie between the two.
    func budget(from job: PrivacyBudget, to total: PrivacyBudget) throws(CoreError) -> PrivacyBudget {
        let budget = try budget()
        try check(budget, from: job, to: total)
        return budget
    }

    /// The value as a period: `days`, and the `epsilon` and `delta` of so many days, between two other budgets.
    func period(from job: PrivacyBudget, to total: PrivacyBudget) throws(CoreError) -> BudgetPeriod {
        var fields = try group(["days", "epsilon", "delta"])
        let days = try fields.required("days").integer(in: 1...BudgetPeriod.longest)
        let most = try budget(epsilon: fields.required("epsilon"), delta: fields.required("delta"))
        try check(most, from: job, to: total)
        do {
            return try BudgetPeriod(days: days, most: most)
        } catch {
            throw malformed("is refused: \(error.reason)")
        }
    }

    private func check(
        _ budget: PrivacyBudget, from job: PrivacyBudget, to total: PrivacyBudget
    ) throws(CoreError) {
        guard job.isWithin(budget) else {
            throw malformed("is less than one `job` may spend; raise it or lower `job`")
        }
        guard budget.isWithin(total) else {
            throw malformed("is more than all jobs may spend in `total`; lower it or raise `total`")
        }
    }

    /// A privacy budget from its two parts.
    func budget(epsilon: DocumentNode, delta: DocumentNode) throws(CoreError) -> PrivacyBudget {
        let (epsilon, delta) = (try epsilon.epsilon(), try delta.delta())
        do {
            return try PrivacyBudget(epsilon: epsilon, delta: delta)
        } catch {
            throw malformed("is refused: \(error.reason)")
        }
    }

    /// The value as ε: above 0, at most 1000.
    private func epsilon() throws(CoreError) -> ExactDecimal {
        let epsilon = try places()
        guard .zero < epsilon, epsilon <= Self.largestEpsilon else {
            throw malformed("must be above 0 and at most 1000")
        }
        return epsilon
    }

    /// The value as δ: from 0 to below 1.
    private func delta() throws(CoreError) -> ExactDecimal {
        let delta = try places()
        guard .zero <= delta, delta < ExactDecimal(1) else { throw malformed("must be from 0 to below 1") }
        return delta
    }

    private func places() throws(CoreError) -> ExactDecimal {
        let value = try decimal()
        guard value.scale <= 30 else { throw malformed("must have at most 30 digits after the point") }
        return value
    }

    private static let largestEpsilon = ExactDecimal(1000)

    /// The value as the fewest units behind a released group.
    func minimumGroup() throws(CoreError) -> Int { try integer(in: 1...1_000_000_000) }
}
