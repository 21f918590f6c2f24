public import FuseCore

/// A dataset that is read at one place of a query; the same dataset may be read at several.
public struct DatasetReading: Hashable, Sendable {
    /// Which place, different for all places of a plan.
    let place: Int
    /// The dataset.
    public let dataset: ID<Dataset>
    /// The columns that the query reads, in the order of the schema.
    public let columns: [ColumnSchema]
    /// To whom its rows belong; nil for a public dataset. The unit's column is always among `columns`, so what leaves out
    /// the persons of an exclusion list needs no further column.
    public let unit: UnitColumn?
    /// What the terms ask of every row before the query sees it, over relation 0, all of them; a missing value never meets a
    /// condition.
    let conditions: [Scalar]

    /// The columns that must be readable: those of the query, then those that only conditions look at.
    var columnsRead: [ColumnSchema] {
        conditions.flatMap(\.columns).compactMap(\.column.declared).reduce(into: columns) { read, column in
            if !read.contains(column) { read.append(column) }
        }
    }
}
