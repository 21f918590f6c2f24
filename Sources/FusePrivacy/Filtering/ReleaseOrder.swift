/// A column to order released rows by.
public struct ReleaseOrder: Sendable, Hashable {
    /// Which way values go.
    public enum Direction: Sendable, Hashable {
        /// From the least to the greatest.
        case ascending
        /// From the greatest to the least.
        case descending
    }

    /// Where nulls go, whichever way values go.
    public enum Nulls: Sendable, Hashable {
        /// Before all values.
        case first
        /// After all values.
        case last
    }

    /// The column.
    public let column: ReleaseColumn
    /// Which way values go.
    public let direction: Direction
    /// Where nulls go.
    public let nulls: Nulls

    /// Creates an order.
    ///
    /// - Parameters:
    ///   - column: the column.
    ///   - direction: which way values go.
    ///   - nulls: where nulls go.
    public init(_ column: ReleaseColumn, _ direction: Direction, nulls: Nulls) {
        self.column = column
        self.direction = direction
        self.nulls = nulls
    }
}
