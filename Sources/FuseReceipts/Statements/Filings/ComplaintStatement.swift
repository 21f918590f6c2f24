public import FuseCore

/// A party complains about a run (Article 61).
public struct ComplaintStatement: Hashable, Sendable {
    /// Who complains.
    public let party: ID<Party>
    /// Digest of the envelope of the receipt complained about.
    public let receipt: Digest
    /// What is wrong, in one line.
    public let reason: StatementLine
    /// When it was signed.
    public let at: Instant

    /// A complaint.
    public init(party: ID<Party>, receipt: Digest, reason: StatementLine, at: Instant) {
        self.party = party
        self.receipt = receipt
        self.reason = reason
        self.at = at
    }
}

extension ComplaintStatement: FiledStatement {
    /// A complaint.
    public static var kind: Filing.Kind { .complaint }

    /// The JSON form.
    public var json: JSONValue {
        [
            "version": .integer(Self.formatVersion),
            "party": .text(of: party),
            "receipt": .text(of: receipt),
            "reason": .text(of: reason),
            "at": .text(of: at),
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        try fields.filingVersion()
        party = try fields.value("party", ID.init)
        receipt = try fields.value("receipt", Digest.init)
        reason = try fields.line("reason")
        at = try fields.value("at", Instant.init)
        try fields.finish()
    }
}
