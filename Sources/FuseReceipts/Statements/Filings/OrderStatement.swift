public import FuseCore

/// An authority orders a party to put something right within a set time (Article 63).
public struct OrderStatement: Hashable, Sendable {
    /// The authority.
    public let party: ID<Party>
    /// Who has to put it right.
    public let against: ID<Party>
    /// The last day to do it; it ends at midnight in Beijing.
    public let until: CalendarDate
    /// What has to be put right, in one line.
    public let reason: StatementLine
    /// When it was signed.
    public let at: Instant

    /// An order.
    public init(party: ID<Party>, against: ID<Party>, until: CalendarDate, reason: StatementLine, at: Instant) {
        self.party = party
        self.against = against
        self.until = until
        self.reason = reason
        self.at = at
    }
}

extension OrderStatement: FiledStatement {
    /// An order.
    public static var kind: Filing.Kind { .order }

    /// The JSON form.
    public var json: JSONValue {
        [
            "version": .integer(Self.formatVersion),
            "party": .text(of: party),
            "against": .text(of: against),
            "until": .text(of: until),
            "reason": .text(of: reason),
            "at": .text(of: at),
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        try fields.filingVersion()
        party = try fields.value("party", ID.init)
        against = try fields.value("against", ID.init)
        until = try fields.value("until", CalendarDate.init)
        reason = try fields.line("reason")
        at = try fields.value("at", Instant.init)
        try fields.finish()
    }
}
