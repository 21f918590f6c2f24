/// An expression whose values form the groups.
public struct GroupKey: Hashable, Sendable {
    /// The output's name, or the column's if it is not shown.
    public let name: String
    /// The type of its values; a release carries their text.
    public let type: ScalarType
    /// The expression over a joined row.
    public let value: Scalar
}
