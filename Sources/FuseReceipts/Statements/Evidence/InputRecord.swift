public import FuseCore

/// A dataset that a job read, and what of it.
public struct InputRecord: Hashable, Sendable {
    /// The dataset.
    public let dataset: ID<Dataset>
    /// Its edition, from 1.
    public let version: Int
    /// Who provides it.
    public let provider: ID<Party>
    /// Digest of the manifest's envelope.
    public let manifest: Digest
    /// Digest of the terms' text.
    public let terms: Digest
    /// Its class under Article 2.
    public let dataClass: String
    /// Its grade of protection under Article 59.
    public let grade: String
    /// The channel by which it was given.
    public let channel: String
    /// The columns that were used, and what for.
    public let columns: [String: Set<String>]
    /// The name of its privacy unit; `nil` where it is public.
    public let unit: String?
    /// Digest of the sealed list of natural persons who were left out (Article 32); `nil` where there is none.
    public let exclusion: Digest?

    /// A dataset.
    public init(
        dataset: ID<Dataset>, version: Int, provider: ID<Party>, manifest: Digest, terms: Digest, dataClass: String,
        grade: String, channel: String, columns: [String: Set<String>], unit: String?, exclusion: Digest?
    ) {
        self.dataset = dataset
        self.version = version
        self.provider = provider
        self.manifest = manifest
        self.terms = terms
        self.dataClass = dataClass
        self.grade = grade
        self.channel = channel
        self.columns = columns
        self.unit = unit
        self.exclusion = exclusion
    }
}

extension InputRecord: StatementPart {
    /// The JSON form; uses stand in the order of their bytes.
    public var json: JSONValue {
        [
            "dataset": .text(of: dataset),
            "version": .integer(version),
            "provider": .text(of: provider),
            "manifest": .text(of: manifest),
            "terms": .text(of: terms),
            "class": .text(dataClass),
            "grade": .text(grade),
            "channel": .text(channel),
            "columns": .object(columns.mapValues(Self.json)),
            "unit": .optionalText(of: unit),
            "exclusion": .optionalText(of: exclusion),
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        dataset = try fields.value("dataset", ID.init)
        version = try fields.integer("version", in: 1...largestJSONInteger)
        provider = try fields.value("provider", ID.init)
        manifest = try fields.value("manifest", Digest.init)
        terms = try fields.value("terms", Digest.init)
        dataClass = try fields.text("class")
        grade = try fields.text("grade")
        channel = try fields.text("channel")
        columns = try Self.columns(fields.required("columns"))
        unit = try fields.optionalText("unit")
        exclusion = try fields.optionalValue("exclusion", Digest.init)
        try fields.finish()
    }

    private static func json(_ uses: Set<String>) -> JSONValue {
        .texts(uses.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    private static func columns(_ node: DocumentNode) throws(CoreError) -> [String: Set<String>] {
        var fields = try node.fields()
        var columns: [String: Set<String>] = [:]
        for name in fields.remainingNames {
            columns[name] = Set(try fields.values(name) { use throws(CoreError) in use })
        }
        return columns
    }
}
