/// One level of the order of released rows.
public struct ReleaseOrder: Hashable, Sendable {
    /// Which way values run.
    public enum Direction: Hashable, Sendable {
        /// Small to large.
        case ascending
        /// Large to small.
        case descending
    }

    /// Where rows without a value stand.
    public enum MissingValues: Hashable, Sendable {
        /// Before all others.
        case first
        /// After all others.
        case last
    }

    /// The key or measure to order by; never a literal.
    public let operand: ReleasedOperand
    /// Which way values run.
    public let direction: Direction
    /// Where rows without a value stand.
    public let missing: MissingValues
}
