public import FuseCore

/// A dataset at one place of `FROM`; the same dataset may stand at several.
public struct Relation: Hashable, Sendable {
    /// The dataset.
    public let dataset: ID<Dataset>
    /// The name that the query gives it.
    public let alias: String
    /// The columns that the query reads, in the order of the schema.
    public let columns: [ColumnSchema]
    /// To whom its rows belong; nil for a public dataset. The unit's column is always among `columns`, so what leaves out
    /// the persons of an exclusion list needs no further column.
    public let unit: UnitColumn?
    /// What the terms ask of every row before the query sees it, all of them; a missing value never meets a condition.
    public let conditions: [Scalar]

    /// The columns that must be readable: those of the query, then those that only conditions look at.
    var columnsRead: [ColumnSchema] {
        conditions.flatMap(\.columns).map(\.column).reduce(into: columns) { read, column in
            if !read.contains(column) { read.append(column) }
        }
    }
}
