/// A condition on released rows, as HAVING states it, with SQL's three-valued logic.
public indirect enum ReleaseCondition: Sendable, Hashable {
    /// A comparison; unknown if either side is null.
    case comparison(ReleaseOperand, ComparisonOperator, ReleaseOperand)
    /// Whether a value is null; never unknown.
    case isNull(ReleaseOperand)
    /// True if all are true, false if any is false.
    case and([ReleaseCondition])
    /// True if any is true, false if all are false.
    case or([ReleaseCondition])
    /// The opposite; unknown stays unknown.
    case not(ReleaseCondition)
}
