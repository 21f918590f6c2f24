/// What the catalogue of public data, signed by an authority, says of a dataset's entry. Source: Article 16.
public enum CatalogueStatus: Hashable, Sendable {
    /// The catalogue on file, if any, does not say.
    case unlisted
    /// The entry is in force.
    case current
    /// A later version of the entry is in force.
    case superseded(by: Int)
    /// The entry is in force no more.
    case withdrawn

    /// The word in evidence.
    var word: String {
        switch self {
        case .unlisted: "unlisted"
        case .current: "current"
        case .superseded: "superseded"
        case .withdrawn: "withdrawn"
        }
    }
}
