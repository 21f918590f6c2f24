public import FuseCore

/// A party reports a security incident and says what is done at once (Article 57).
public struct IncidentStatement: Hashable, Sendable {
    /// What is done until the incident is settled.
    public enum Measure: String, Hashable, Sendable, CaseIterable {
        /// It is on record, and runs go on.
        case record
        /// The datasets stop at once.
        case quarantine
    }

    /// The most datasets of one incident.
    public static let mostDatasets = 64

    /// Who reports it.
    public let party: ID<Party>
    /// The datasets that it touches.
    public let datasets: [ID<Dataset>]
    /// What is done until it is settled.
    public let measure: Measure
    /// When it was noticed.
    public let detectedAt: Instant
    /// What happened, in one line.
    public let reason: StatementLine
    /// When it was signed.
    public let at: Instant

    /// An incident.
    ///
    /// - Throws: `CoreError` unless there are 1 to 64 different datasets, and it was noticed no later than signed.
    public init(
        party: ID<Party>, datasets: [ID<Dataset>], measure: Measure, detectedAt: Instant, reason: StatementLine,
        at: Instant
    ) throws(CoreError) {
        guard (1...Self.mostDatasets).contains(datasets.count), Set(datasets).count == datasets.count else {
            throw CoreError(.malformedValue, "an incident touches 1 to 64 `datasets`; name each of them once")
        }
        guard detectedAt <= at else {
            throw CoreError(.malformedValue, "an incident is detected before it is reported; correct `detectedAt`")
        }
        self.party = party
        self.datasets = datasets
        self.measure = measure
        self.detectedAt = detectedAt
        self.reason = reason
        self.at = at
    }
}

extension IncidentStatement: FiledStatement {
    /// An incident.
    public static var kind: Filing.Kind { .incident }

    /// The JSON form.
    public var json: JSONValue {
        [
            "version": .integer(Self.formatVersion),
            "party": .text(of: party),
            "datasets": .texts(datasets),
            "measure": .text(measure.rawValue),
            "detectedAt": .text(of: detectedAt),
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
            datasets: fields.values("datasets", ID.init),
            measure: fields.choice("measure"),
            detectedAt: fields.value("detectedAt", Instant.init),
            reason: fields.line("reason"),
            at: fields.value("at", Instant.init))
        try fields.finish()
    }
}
