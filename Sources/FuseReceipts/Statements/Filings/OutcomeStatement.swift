public import FuseCore

/// A party decides a statement that was filed: an objection, a complaint, an order, an incident (Articles 23, 57, 61, 63).
public struct OutcomeStatement: Hashable, Sendable {
    /// How it ended.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        /// It was found right.
        case upheld
        /// It was found wrong.
        case dismissed
        /// What it asked for is done.
        case settled
    }

    /// Who decides.
    public let party: ID<Party>
    /// Digest of the envelope of the statement that is decided.
    public let `case`: Digest
    /// How it ended.
    public let outcome: Outcome
    /// Why, in one line.
    public let reason: StatementLine
    /// When it was signed.
    public let at: Instant

    /// An outcome.
    public init(party: ID<Party>, case: Digest, outcome: Outcome, reason: StatementLine, at: Instant) {
        self.party = party
        self.case = `case`
        self.outcome = outcome
        self.reason = reason
        self.at = at
    }
}

extension OutcomeStatement: FiledStatement {
    /// An outcome.
    public static var kind: Filing.Kind { .outcome }

    /// The JSON form.
    public var json: JSONValue {
        [
            "version": .integer(Self.formatVersion),
            "party": .text(of: party),
            "case": .text(of: `case`),
            "outcome": .text(outcome.rawValue),
            "reason": .text(of: reason),
            "at": .text(of: at),
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        try fields.filingVersion()
        party = try fields.value("party", ID.init)
        `case` = try fields.value("case", Digest.init)
        outcome = try fields.choice("outcome")
        reason = try fields.line("reason")
        at = try fields.value("at", Instant.init)
        try fields.finish()
    }
}
