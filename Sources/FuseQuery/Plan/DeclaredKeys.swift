public import FuseCore

/// Where a job says that the values of a group key come from.
public enum DeclaredKeys: Hashable, Sendable {
    /// The only constants that the terms let the key's column be compared with.
    case allowedLiterals
    /// The values of a column of a public dataset.
    case column(ID<Dataset>, String)
    /// Constants that the job lists.
    case listed([Literal])
}
