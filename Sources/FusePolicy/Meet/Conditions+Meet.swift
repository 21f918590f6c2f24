import FuseCore
import FuseQuery

extension Conditions {
    /// The strictest combination of these conditions and others.
    ///
    /// - Parameter other: the other conditions.
    /// - Returns: conditions that never allow what one of the two refuses.
    public func met(with other: Conditions) -> Conditions {
        var result = self
        result.purposes = purposes.met(with: other.purposes)
        result.recipients = recipients.met(with: other.recipients)
        result.jurisdictions = jurisdictions.met(with: other.jurisdictions)
        result.opens = Self.strictest(opens, other.opens, by: max)
        result.closes = Self.strictest(closes, other.closes, by: min)
        result.approvals.formUnion(other.approvals)
        result.rights.formIntersection(other.rights)
        result.obligations.formUnion(other.obligations)
        result.runs.merge(other.runs, uniquingKeysWith: min)
        result.budgets.merge(other.budgets) { $0.union($1) }
        result.rows.merge(other.rows) { $0.union($1) }
        result.literals.merge(other.literals) { $0.intersection($1) }
        result.mechanisms.formIntersection(other.mechanisms)
        result.noise = noise == .required ? .required : other.noise
        result.control = Self.strictest(control, other.control) { $0.met(with: $1) }
        result.epsilonCap = Self.strictest(epsilonCap, other.epsilonCap, by: min)
        result.deltaCap = Self.strictest(deltaCap, other.deltaCap, by: min)
        result.minimumGroup = max(minimumGroup, other.minimumGroup)
        result.bounds.merge(other.bounds) { $0.met(with: $1) }
        return result
    }

    private static func strictest<Value>(_ left: Value?, _ right: Value?, by choice: (Value, Value) -> Value) -> Value?
    {
        guard let left, let right else { return left ?? right }
        return choice(left, right)
    }

    /// The bounds of all columns after a job has tightened some.
    func bounds(tightenedBy limits: ContributionLimits) -> [String: Bounds] {
        var tightened = bounds
        for (column, range) in limits.bounds {
            guard let own = bounds[column] else { continue }
            tightened[column] = own.met(with: Bounds(lower: range.lower, upper: range.upper, scale: own.scale))
        }
        return tightened
    }
}
