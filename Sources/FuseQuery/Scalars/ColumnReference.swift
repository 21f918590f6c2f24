/// A column of one of the relations that stand in a row source.
struct ColumnReference: Hashable, Sendable {
    /// Which relation, counted in the order of `FROM`.
    let relation: Int
    /// The column.
    let column: RelationColumn
}
