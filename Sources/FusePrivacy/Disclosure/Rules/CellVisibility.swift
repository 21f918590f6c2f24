/// Whether cells of a kind may be read off a table.
public enum CellVisibility: String, Sendable, Hashable, CaseIterable {
    /// They are shown like others.
    case shown
    /// They are suppressed, so that nobody learns what they would tell.
    case protected
}
