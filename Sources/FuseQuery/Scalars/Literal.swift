public import FuseCore

/// A constant of a plan: from the query's text or from a parameter, always typed.
public enum Literal: Hashable, Sendable {
    /// NULL.
    case null
    /// True or false.
    case boolean(Bool)
    /// An exact number.
    case number(ExactDecimal)
    /// A finite binary floating-point number.
    case double(Double)
    /// Text.
    case text(ExactText)
    /// A day.
    case date(CalendarDate)
    /// A moment without a time zone.
    case timestamp(CivilMoment)

    init(_ value: ParameterValue) {
        switch value {
        case .integer(let value): self = .number(ExactDecimal(Int(value)))
        case .decimal(let value): self = .number(value)
        case .text(let value): self = .text(ExactText(value))
        case .date(let value): self = .date(value)
        case .timestamp(let value): self = .timestamp(value)
        case .boolean(let value): self = .boolean(value)
        }
    }
}
