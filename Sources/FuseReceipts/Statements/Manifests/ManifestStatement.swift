public import FuseCore
public import FuseCrypto

/// What a provider signs over a dataset that it has sealed: its terms, its schema, and what each file must be.
public struct ManifestStatement: Hashable, Sendable {
    /// The version of this form.
    public static let formatVersion = 1

    /// The dataset.
    public let dataset: ID<Dataset>
    /// Which edition of the dataset it is, from 1.
    public let datasetVersion: Int
    /// Who provides it.
    public let provider: ID<Party>
    /// When it was sealed.
    public let sealedAt: Instant
    /// The exact text of the terms (YAML).
    public let terms: String
    /// The columns in the files' order.
    public let schema: [ManifestColumn]
    /// The sealed files in order.
    public let parts: [SealedPart]
    /// The enclave's recipient that the files are sealed to.
    public let recipient: AgeRecipient

    /// A manifest.
    ///
    /// - Throws: `CoreError` if the version is not positive, there is no column or no part, a column appears twice, or
    ///   the parts are not numbered from 0 without a gap.
    public init(
        dataset: ID<Dataset>, datasetVersion: Int, provider: ID<Party>, sealedAt: Instant, terms: String,
        schema: [ManifestColumn], parts: [SealedPart], recipient: AgeRecipient
    ) throws(CoreError) {
        guard datasetVersion > 0 else {
            throw CoreError(.malformedValue, "the `datasetVersion` counts from 1; seal with a positive one")
        }
        try Self.check(schema)
        try Self.check(parts)
        self.dataset = dataset
        self.datasetVersion = datasetVersion
        self.provider = provider
        self.sealedAt = sealedAt
        self.terms = terms
        self.schema = schema
        self.parts = parts
        self.recipient = recipient
    }

    /// SHA-256 of the terms' UTF-8 text.
    public var termsDigest: Digest {
        SHA256.digest(of: Array(terms.utf8))
    }

    private static func check(_ schema: [ManifestColumn]) throws(CoreError) {
        guard !schema.isEmpty, Set(schema.map(\.name)).count == schema.count else {
            throw CoreError(.malformedDocument, "the `schema` needs columns of different names; seal the table again")
        }
    }

    private static func check(_ parts: [SealedPart]) throws(CoreError) {
        guard !parts.isEmpty, parts.map(\.name.index) == Array(parts.indices) else {
            throw CoreError(.malformedDocument, "the `parts` are not numbered from 00000 without a gap; seal again")
        }
    }
}
