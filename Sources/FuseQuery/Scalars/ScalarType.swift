import BigInt

/// The type of an expression over a row.
public enum ScalarType: Hashable, Sendable {
    /// A bare NULL, which fits any type.
    case null
    /// True or false.
    case boolean
    /// An exact number; the range holds every value that the expression can take, whatever the data.
    case number(NumberRange)
    /// A binary floating-point number.
    case double
    /// Text, compared byte by byte.
    case text
    /// A day.
    case date
    /// A moment without a time zone; moments with one are seen in UTC.
    case timestamp
    /// A type that can only be counted and tested for NULL.
    case opaque

    init(_ type: ColumnType) {
        switch type {
        case .boolean: self = .boolean
        case .integer(let bits, signed: true): self = .number(NumberRange(signedBits: bits))
        case .integer(let bits, signed: false):
            self = .number(NumberRange(0, NumberRange(signedBits: bits + 1).most))
        case .decimal(let precision, let scale): self = .number(NumberRange(digits: precision, scale: scale))
        case .float, .double: self = .double
        case .text: self = .text
        case .date: self = .date
        case .timestamp, .timestampTZ: self = .timestamp
        case .other: self = .opaque
        }
    }

    init(_ literal: Literal) {
        switch literal {
        case .null: self = .null
        case .boolean: self = .boolean
        case .number(let value): self = .number(NumberRange(value))
        case .double: self = .double
        case .text: self = .text
        case .date: self = .date
        case .timestamp: self = .timestamp
        }
    }

    /// The type's name in messages.
    public var name: String {
        switch self {
        case .null: "NULL"
        case .boolean: "boolean"
        case .number(let range): range.scale == 0 ? "integer" : "decimal"
        case .double: "double"
        case .text: "text"
        case .date: "date"
        case .timestamp: "timestamp"
        case .opaque: "unsupported type"
        }
    }

    var isNumeric: Bool {
        switch self {
        case .number, .double: true
        default: false
        }
    }

    var isTemporal: Bool { self == .date || self == .timestamp }
}
