/// A value of one released row.
public enum ReleasedOperand: Hashable, Sendable {
    /// A group key, by its index in the plan.
    case key(Int)
    /// A measure, by its index in the plan.
    case measure(Int)
    /// A constant.
    case literal(Literal)
}

/// A condition on released values; it never sees exact ones.
public indirect enum ReleasedPredicate: Hashable, Sendable {
    /// A comparison; unknown (as NULL in SQL) if a side is NULL.
    case comparison(ComparisonOperator, ReleasedOperand, ReleasedOperand)
    /// Whether a key is NULL, or a measure has no value.
    case isNull(ReleasedOperand)
    /// The opposite.
    case not(ReleasedPredicate)
    /// All of them.
    case all([ReleasedPredicate])
    /// At least one of them.
    case any([ReleasedPredicate])
}
