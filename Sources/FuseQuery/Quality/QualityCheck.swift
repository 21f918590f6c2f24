public import FuseCore

/// A check of a dataset's quality that its provider declares. Source: Article 23; the kinds follow GB/T 36344-2018.
public enum QualityCheck: Hashable, Sendable {
    /// The column holds no missing value.
    case complete(column: String)
    /// The column holds no value twice; missing values are not compared.
    case unique(column: String)
    /// Every value that is there lies within the limits; not both nil.
    case within(column: String, least: Literal?, most: Literal?)
    /// Every value that is there is one of these.
    case among(column: String, values: [Literal])
    /// The data describes this day, and is used within so many days of it.
    case timely(asOf: CalendarDate, days: Int)
}
