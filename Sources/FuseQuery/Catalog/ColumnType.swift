/// The type of a column as the sealed table declares it.
public enum ColumnType: Hashable, Sendable {
    /// True or false.
    case boolean
    /// A whole number of 8, 16, 32, 64 or 128 bits.
    case integer(bits: Int, signed: Bool)
    /// A fixed-point number: `precision` digits, `scale` of them after the point.
    case decimal(precision: Int, scale: Int)
    /// A binary floating-point number of 32 bits.
    case float
    /// A binary floating-point number of 64 bits.
    case double
    /// Unicode text.
    case text
    /// A day.
    case date
    /// A moment without a time zone, in microseconds.
    case timestamp
    /// A moment on the time line; queries see it in UTC.
    case timestampTZ
    /// Any other type, by the engine's name; it can be counted and tested for NULL, and nothing else.
    case other(String)
}
