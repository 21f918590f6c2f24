public import FuseCore

/// What an enclave attests about a dataset whose keys it has erased (`urn:fusebox:deletion:v1`, Articles 20 and 21).
public struct DeletionPredicate: Hashable, Sendable {
    /// The most keys of one certificate, so that it fits into a log entry; more parts take more certificates.
    public static let mostKeys = 256

    /// The dataset.
    public let dataset: ID<Dataset>
    /// Its edition, from 1.
    public let version: Int
    /// Who provided it.
    public let provider: ID<Party>
    /// Why the keys were erased.
    public let cause: DeletionCause
    /// Digest of the signed statement that asked for it; `nil` where nothing but the terms did.
    public let statement: Digest?
    /// The keys that were erased, in the order of their parts.
    public let keys: [ErasedKey]
    /// Digest of the manifest's envelope.
    public let manifest: Digest
    /// When they were erased.
    public let at: Instant
    /// What stands behind the enclave's word.
    public let assurance: Assurance
    /// The program that erased them.
    public let fusebox: FuseboxRecord

    /// A deletion.
    public init(
        dataset: ID<Dataset>, version: Int, provider: ID<Party>, cause: DeletionCause, statement: Digest?,
        keys: [ErasedKey], manifest: Digest, at: Instant, assurance: Assurance, fusebox: FuseboxRecord
    ) {
        self.dataset = dataset
        self.version = version
        self.provider = provider
        self.cause = cause
        self.statement = statement
        self.keys = keys
        self.manifest = manifest
        self.at = at
        self.assurance = assurance
        self.fusebox = fusebox
    }

    /// What the certificate is about: the dataset by its manifest.
    public var subject: Subject { Subject(name: "dataset", digest: manifest) }
}

extension DeletionPredicate: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        [
            "dataset": .text(of: dataset),
            "version": .integer(version),
            "provider": .text(of: provider),
            "cause": .text(cause.rawValue),
            "statement": .optionalText(of: statement),
            "keys": .parts(keys),
            "manifest": .text(of: manifest),
            "at": .text(of: at),
            "assurance": .text(assurance.rawValue),
            "fusebox": fusebox.json,
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        dataset = try fields.value("dataset", ID.init)
        version = try fields.integer("version", in: 1...largestJSONInteger)
        provider = try fields.value("provider", ID.init)
        cause = try fields.choice("cause")
        statement = try fields.optionalValue("statement", Digest.init)
        keys = try fields.parts("keys")
        manifest = try fields.value("manifest", Digest.init)
        at = try fields.value("at", Instant.init)
        assurance = try fields.choice("assurance")
        fusebox = try fields.part("fusebox")
        try fields.finish()
    }
}
