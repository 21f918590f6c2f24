/// A column of one of a plan's relations.
struct ColumnReference: Hashable, Sendable {
    /// Which relation, counted in the order of `FROM`.
    let relation: Int
    /// The column as the schema spells it.
    let column: ColumnSchema
}
