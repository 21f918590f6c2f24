/// A value of one released row.
public enum ReleasedOperand: Hashable, Sendable {
    /// A group key, by its index in the plan.
    case key(Int)
    /// A measure, by its index in the plan.
    case measure(Int)
    /// A constant.
    case literal(Literal)
}

/// A condition on released rows; it never sees exact values.
public typealias ReleasedPredicate = ReleasedCondition<ReleasedOperand>
