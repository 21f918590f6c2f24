public import FuseCore

/// The value of a job's parameter; it reaches the engine only as a typed literal of the printed plan.
public enum ParameterValue: Hashable, Sendable {
    /// A whole number.
    case integer(Int64)
    /// A decimal number.
    case decimal(ExactDecimal)
    /// Text.
    case text(String)
    /// A day.
    case date(CalendarDate)
    /// A moment without a time zone.
    case timestamp(CivilMoment)
    /// True or false.
    case boolean(Bool)

    /// The most bytes of a text.
    public static let longestText = 1024

    /// Reads the written form of a value.
    ///
    /// - Parameters:
    ///   - text: as a person writes it; booleans are `true` and `false`.
    ///   - type: what it must be.
    /// - Returns: the typed value.
    /// - Throws: `QueryError` if the text is not a value of the type. The message does not repeat the text.
    public static func parse(_ text: String, as type: ParameterType) throws(QueryError) -> ParameterValue {
        let wrong = QueryError(.parameter, "not a value of type `\(type.rawValue)`; \(type.advice)")
        switch type {
        case .integer:
            guard let value = Int64(text), String(value) == text else { throw wrong }
            return .integer(value)
        case .decimal:
            guard let value = try? ExactDecimal(text) else { throw wrong }
            return .decimal(value)
        case .text:
            guard text.utf8.count <= longestText else {
                throw QueryError(
                    .parameter, "longer than the \(longestText) bytes that a text parameter may have; shorten it")
            }
            return .text(text)
        case .date:
            guard let value = try? CalendarDate(text) else { throw wrong }
            return .date(value)
        case .timestamp:
            guard let value = CivilMoment(text) else { throw wrong }
            return .timestamp(value)
        case .boolean:
            guard text == "true" || text == "false" else { throw wrong }
            return .boolean(text == "true")
        }
    }

    /// The type of the value.
    public var type: ParameterType {
        switch self {
        case .integer: .integer
        case .decimal: .decimal
        case .text: .text
        case .date: .date
        case .timestamp: .timestamp
        case .boolean: .boolean
        }
    }
}

extension ParameterType {
    fileprivate var advice: String {
        switch self {
        case .integer: "write digits, as in `30`"
        case .decimal: "write it as in `0.5`"
        case .text: "write any text"
        case .date: "write it as in `2026-11-23`"
        case .timestamp: "write it as in `2026-11-23 12:00:00`"
        case .boolean: "write `true` or `false`"
        }
    }
}
