/// What a job's parameter may hold.
public enum ParameterType: String, Sendable, CaseIterable {
    /// A whole number of 64 bits.
    case integer
    /// A decimal number.
    case decimal
    /// Text.
    case text
    /// A day, written `2026-11-23`.
    case date
    /// A moment without a time zone, written `2026-11-23 12:00:00`.
    case timestamp
    /// `true` or `false`.
    case boolean
}
