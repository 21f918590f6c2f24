/// What a group key or a literal means, so that it is ordered rightly.
public enum KeyType: Sendable, Hashable, CaseIterable {
    /// Text, ordered by its UTF-8 bytes.
    case text
    /// A decimal number in plain digits, ordered by value.
    case number
    /// `false` or `true`, in this order.
    case boolean
    /// A calendar date `YYYY-MM-DD`.
    case date
    /// A date and time of day `YYYY-MM-DD hh:mm:ss`, all in one time zone.
    case timestamp
}
