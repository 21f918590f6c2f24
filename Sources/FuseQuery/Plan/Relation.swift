public import FuseCore

/// A dataset at one place of `FROM`; the same dataset may stand at several.
public struct Relation: Hashable, Sendable {
    /// The dataset.
    public let dataset: ID<Dataset>
    /// The name that the query gives it.
    public let alias: String
    /// The columns that the query reads, in the order of the schema.
    public let columns: [ColumnSchema]
    /// To whom its rows belong; nil for a public dataset.
    public let unit: UnitColumn?
}
