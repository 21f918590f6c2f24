/// What becomes of the keys to a dataset whose grant is taken back.
public enum KeyFate: String, Hashable, Sendable, CaseIterable {
    /// They stay: the provider may grant the data again.
    case keep
    /// They are erased, after which nobody can read what was sealed to them.
    case erase
}
