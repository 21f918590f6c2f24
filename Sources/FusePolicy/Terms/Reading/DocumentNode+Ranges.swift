import FuseCore
import FuseQuery

extension DocumentNode {
    /// The limits `least` and `most` of this group: numbers, days or moments, one of them or both, and not crossed.
    ///
    /// - Parameters:
    ///   - least: the value of `least`, if there is one.
    ///   - most: the value of `most`, if there is one.
    /// - Returns: both limits, as constants.
    /// - Throws: `CoreError` if both lack, have another type, differ in type, or allow nothing.
    func range(
        least: DocumentNode?, most: DocumentNode?
    ) throws(CoreError) -> (least: Literal?, most: Literal?) {
        let lower = try least.map { node throws(CoreError) in try node.rangeLimit() }
        let upper = try most.map { node throws(CoreError) in try node.rangeLimit() }
        if let lower, let upper {
            guard lower.type == upper.type else {
                throw malformed("has a `least` and a `most` of different types; write both as numbers, days or moments")
            }
            guard lower.isAtMost(upper) else { throw malformed("has a `least` above its `most`; no row would do") }
        }
        guard lower != nil || upper != nil else { throw malformed("lacks `least` or `most`; write one or both") }
        return (try least?.constant(), try most?.constant())
    }

    /// The value as a limit: a number, or text that spells a day or a moment.
    private func rangeLimit() throws(CoreError) -> ParameterValue {
        switch content {
        case .number: return .decimal(try decimal())
        case .text(let text):
            for type in [ParameterType.date, .timestamp] {
                if let limit = try? ParameterValue.parse(text, as: type) { return limit }
            }
            throw malformed("must be a number, a day such as `2026-11-23` or a moment such as `2026-11-23 12:00:00`")
        case .null, .boolean, .list, .fields: throw malformed("must be a number, a day or a moment")
        }
    }
}
