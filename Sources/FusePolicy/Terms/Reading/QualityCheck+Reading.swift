import FuseCore
import FuseQuery

extension QualityCheck {
    /// The most checks that terms may declare.
    static let limit = 64
    private static let longestPeriod = 36500

    private enum Word: String, CaseIterable {
        case complete
        case unique
        case within
        case among
        case timely
    }

    init(_ node: DocumentNode) throws(CoreError) {
        var kind = try node.group(["check", "column", "least", "most", "values", "asOf", "days"])
        switch try kind.required("check").word(Word.self) {
        case .complete: self = .complete(column: try node.column(besides: []))
        case .unique: self = .unique(column: try node.column(besides: []))
        case .within: self = try Self.within(node)
        case .among: self = try Self.among(node)
        case .timely: self = try Self.timely(node)
        }
    }

    private static func within(_ node: DocumentNode) throws(CoreError) -> QualityCheck {
        let column = try node.column(besides: ["least", "most"])
        var fields = try node.fields()
        let range = try node.range(least: fields.optional("least"), most: fields.optional("most"))
        return .within(column: column, least: range.least, most: range.most)
    }

    private static func among(_ node: DocumentNode) throws(CoreError) -> QualityCheck {
        let column = try node.column(besides: ["values"])
        var fields = try node.fields()
        return .among(column: column, values: try fields.required("values").constants())
    }

    private static func timely(_ node: DocumentNode) throws(CoreError) -> QualityCheck {
        var fields = try node.group(["check", "asOf", "days"])
        let asOf = try fields.required("asOf").value(CalendarDate.init)
        return .timely(asOf: asOf, days: try fields.required("days").integer(in: 1...longestPeriod))
    }
}

extension DocumentNode {
    /// The column of a check that has no keys but `check`, `column` and these.
    fileprivate func column(besides others: [String]) throws(CoreError) -> String {
        var fields = try group(["check", "column"] + others)
        return try fields.required("column").line(atMost: 128)
    }
}
