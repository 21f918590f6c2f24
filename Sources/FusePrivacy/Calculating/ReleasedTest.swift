/// A condition on released numbers, with SQL's three-valued logic.
public indirect enum ReleasedTest: Sendable, Hashable {
    /// A comparison; unknown if either side is null.
    case comparison(ReleasedNumber, ComparisonOperator, ReleasedNumber)
    /// Whether a number is null; never unknown.
    case isNull(ReleasedNumber)
    /// True if all are true, false if any is false.
    case and([ReleasedTest])
    /// True if any is true, false if all are false.
    case or([ReleasedTest])
    /// The opposite; unknown stays unknown.
    case not(ReleasedTest)
}
