public import FuseCore

/// The days on which terms hold. Days begin and end at midnight in Beijing (UTC+08:00), as the regulation's days do.
public struct Window: Hashable, Sendable {
    /// The first day; nil if the terms hold from the beginning.
    public let from: CalendarDate?
    /// The last day.
    public let until: CalendarDate

    /// Whether a moment falls on one of the days.
    ///
    /// - Parameter moment: the moment in question.
    /// - Returns: whether the terms hold then.
    public func contains(_ moment: Instant) -> Bool {
        moment < until.endInBeijing && (from.map { $0.startInBeijing <= moment } ?? true)
    }

    init(from: CalendarDate?, until: CalendarDate) {
        self.from = from
        self.until = until
    }

    init(_ node: DocumentNode) throws(CoreError) {
        var fields = try node.group(["from", "until"])
        let from = try fields.optional("from")?.value(CalendarDate.init)
        let until = try fields.required("until").value(CalendarDate.init)
        if let from, until < from { throw node.malformed("ends before it begins; correct `from` or `until`") }
        self.init(from: from, until: until)
    }
}

extension CalendarDate {
    /// The first moment of the day in Beijing.
    var startInBeijing: Instant { Instant(startOf: self).advanced(by: -8 * 3600) }
    /// The first moment of the next day in Beijing.
    var endInBeijing: Instant { startInBeijing.advanced(by: 86400) }
}
