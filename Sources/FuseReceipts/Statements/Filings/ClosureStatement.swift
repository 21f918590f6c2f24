public import FuseCore

/// A party says that an emergency is over: what was obtained for it serves no further run (Article 21).
public struct ClosureStatement: Hashable, Sendable {
    /// Who closes it.
    public let party: ID<Party>
    /// The emergency.
    public let event: EventWord
    /// Why, in one line.
    public let reason: StatementLine
    /// When it was signed.
    public let at: Instant

    /// A closure.
    public init(party: ID<Party>, event: EventWord, reason: StatementLine, at: Instant) {
        self.party = party
        self.event = event
        self.reason = reason
        self.at = at
    }
}

extension ClosureStatement: FiledStatement {
    /// A closure.
    public static var kind: Filing.Kind { .closure }

    /// The JSON form.
    public var json: JSONValue {
        [
            "version": .integer(Self.formatVersion),
            "party": .text(of: party),
            "event": .text(of: event),
            "reason": .text(of: reason),
            "at": .text(of: at),
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        try fields.filingVersion()
        party = try fields.value("party", ID.init)
        event = try fields.value("event", EventWord.init)
        reason = try fields.line("reason")
        at = try fields.value("at", Instant.init)
        try fields.finish()
    }
}
