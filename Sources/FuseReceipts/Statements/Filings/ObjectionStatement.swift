public import FuseCore

/// A party says that data about it is inaccurate or incomplete (Article 23).
public struct ObjectionStatement: Hashable, Sendable {
    /// Who objects.
    public let party: ID<Party>
    /// The dataset.
    public let dataset: ID<Dataset>
    /// The edition of the dataset that is objected to, from 1.
    public let datasetVersion: Int
    /// What is wrong, in one line.
    public let reason: StatementLine
    /// When it was signed.
    public let at: Instant

    /// An objection.
    ///
    /// - Throws: `CoreError` if the version is not positive.
    public init(
        party: ID<Party>, dataset: ID<Dataset>, datasetVersion: Int, reason: StatementLine, at: Instant
    ) throws(CoreError) {
        guard (1...largestJSONInteger).contains(datasetVersion) else {
            throw CoreError(.malformedValue, "the `datasetVersion` counts from 1; name the version that is wrong")
        }
        self.party = party
        self.dataset = dataset
        self.datasetVersion = datasetVersion
        self.reason = reason
        self.at = at
    }
}

extension ObjectionStatement: FiledStatement {
    /// An objection.
    public static var kind: Filing.Kind { .objection }
    /// The dataset.
    public var datasets: [ID<Dataset>] { [dataset] }

    /// The JSON form.
    public var json: JSONValue {
        [
            "version": .integer(Self.formatVersion),
            "party": .text(of: party),
            "dataset": .text(of: dataset),
            "datasetVersion": .integer(datasetVersion),
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
            dataset: fields.value("dataset", ID.init),
            datasetVersion: fields.integer("datasetVersion", in: 1...largestJSONInteger),
            reason: fields.line("reason"),
            at: fields.value("at", Instant.init))
        try fields.finish()
    }
}
