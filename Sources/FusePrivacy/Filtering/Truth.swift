/// The three truth values of SQL (ISO/IEC 9075-2, truth value).
enum Truth: Sendable, Equatable {
    case no, unknown, yes

    init(_ value: Bool) { self = value ? .yes : .no }

    static prefix func ! (value: Truth) -> Truth {
        switch value {
        case .no: .yes
        case .unknown: .unknown
        case .yes: .no
        }
    }

    static func all(_ values: [Truth]) -> Truth {
        values.contains(.no) ? .no : values.contains(.unknown) ? .unknown : .yes
    }

    static func any(_ values: [Truth]) -> Truth { !all(values.map { !$0 }) }
}
