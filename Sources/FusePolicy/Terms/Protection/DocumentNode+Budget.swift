import FuseCore
import FusePrivacy

extension DocumentNode {
    /// The value as a privacy budget: `epsilon` and `delta`.
    func budget() throws(CoreError) -> PrivacyBudget {
        var fields = try group(["epsilon", "delta"])
        return try budget(epsilon: fields.required("epsilon"), delta: fields.required("delta"))
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
