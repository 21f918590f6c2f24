public import FuseCore

/// A party hands in the list of natural persons who must be left out of every run on a dataset (Article 32).
public struct ExclusionStatement: Hashable, Sendable {
    /// Who hands it in.
    public let party: ID<Party>
    /// The dataset.
    public let dataset: ID<Dataset>
    /// The sealed file with the list. Whoever is on it stays out of the statement and of the log.
    public let list: SealedList
    /// When it was signed.
    public let at: Instant

    /// An exclusion.
    public init(party: ID<Party>, dataset: ID<Dataset>, list: SealedList, at: Instant) {
        self.party = party
        self.dataset = dataset
        self.list = list
        self.at = at
    }
}

extension ExclusionStatement: FiledStatement {
    /// An exclusion.
    public static var kind: Filing.Kind { .exclusion }
    /// The dataset.
    public var datasets: [ID<Dataset>] { [dataset] }

    /// The JSON form.
    public var json: JSONValue {
        [
            "version": .integer(Self.formatVersion),
            "party": .text(of: party),
            "dataset": .text(of: dataset),
            "list": list.json,
            "at": .text(of: at),
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        try fields.filingVersion()
        party = try fields.value("party", ID.init)
        dataset = try fields.value("dataset", ID.init)
        list = try fields.part("list")
        at = try fields.value("at", Instant.init)
        try fields.finish()
    }
}
