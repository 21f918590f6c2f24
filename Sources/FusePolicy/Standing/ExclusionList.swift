public import FuseCore

/// The list of natural persons who must be left out of every run. Source: Article 32.
public enum ExclusionList: Hashable, Sendable {
    /// No list was handed in.
    case none
    /// The list with this digest is applied inside the engine.
    case applied(Digest)
    /// A list was handed in and cannot be applied: it cannot be read, or the unit column has changed since it was filed.
    case unreadable(Digest)
}
