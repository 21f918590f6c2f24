/// What stands at one place of `FROM`.
public struct Relation: Hashable, Sendable {
    /// Where its rows come from.
    public indirect enum Source: Hashable, Sendable {
        /// A dataset.
        case dataset(DatasetReading)
        /// A subquery, or a name that `WITH` gives to one.
        case derived(DerivedTable)
    }

    /// The name that the query gives it.
    public let alias: String
    /// Where its rows come from.
    public let source: Source

    /// Whether its rows belong to units.
    var isPrivate: Bool {
        switch source {
        case .dataset(let reading): reading.unit != nil
        case .derived(let table): table.unit != nil
        }
    }
}
