/// The groups that a release shows, whatever the data: every combination of the values of each key.
///
/// Groups are public knowledge then, so that none is chosen by its size.
public struct KeyDomain: Hashable, Sendable {
    /// Where the values of one key come from.
    public enum Source: Hashable, Sendable {
        /// Constants in the type of the key, each once.
        case constants([Literal])
        /// The different values that are not NULL of a column of a public dataset.
        case column(DatasetReading, ColumnSchema)
    }

    /// One source a key, in the order of the keys.
    public let sources: [Source]
    /// The most groups that a release may show.
    static let mostGroups = 100_000
}
