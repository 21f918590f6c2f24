public import FuseCore

/// A party takes back what it granted: a dataset, or its approval of a job (Articles 14, 20 and 26).
public struct RevocationStatement: Hashable, Sendable {
    /// Who takes it back.
    public let party: ID<Party>
    /// What is taken back.
    public let subject: RevocationSubject
    /// The law or policy that it rests on; without one, public data cannot be withdrawn (Article 14).
    public let basis: StatementLine?
    /// Whether the keys to the dataset are to be erased too.
    public let erase: KeyFate
    /// Why, in one line (Article 26).
    public let reason: StatementLine
    /// When it was signed.
    public let at: Instant

    /// A revocation.
    ///
    /// - Throws: `CoreError` if keys are to be erased though it is about a job, which has none.
    public init(
        party: ID<Party>, subject: RevocationSubject, basis: StatementLine?, erase: KeyFate, reason: StatementLine,
        at: Instant
    ) throws(CoreError) {
        if case .job = subject, erase == .erase {
            throw CoreError(.malformedValue, "an approval has no keys to `erase`; write `keep`, or name the dataset")
        }
        self.party = party
        self.subject = subject
        self.basis = basis
        self.erase = erase
        self.reason = reason
        self.at = at
    }
}

extension RevocationStatement: FiledStatement {
    /// A revocation.
    public static var kind: Filing.Kind { .revocation }
    /// The dataset, unless it is about a job.
    public var datasets: [ID<Dataset>] {
        if case .dataset(let dataset) = subject { [dataset] } else { [] }
    }

    /// The JSON form.
    public var json: JSONValue {
        [
            "version": .integer(Self.formatVersion),
            "party": .text(of: party),
            "subject": subject.json,
            "basis": .optionalText(of: basis),
            "erase": .text(erase.rawValue),
            "reason": .text(of: reason),
            "at": .text(of: at),
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        try fields.filingVersion()
        try self.init(
            party: fields.value("party", ID.init),
            subject: fields.part("subject"),
            basis: fields.optionalValue("basis", StatementLine.init),
            erase: fields.choice("erase"),
            reason: fields.line("reason"),
            at: fields.value("at", Instant.init))
        try fields.finish()
    }
}
