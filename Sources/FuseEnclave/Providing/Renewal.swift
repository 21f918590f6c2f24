public import FuseCore
public import FuseCrypto
import FuseFiles
import FusePolicy
import FuseQuery
public import FuseReceipts

/// New terms for data that is sealed already: the parts stay byte for byte, and a new manifest carries the new version.
public struct Renewal: Sendable {
    /// The text of the new terms, byte for byte as it goes into the manifest.
    public var terms: String
    /// How messages name the terms.
    public var termsSource: String
    /// The folder that `seal` wrote.
    public var sealed: String
    /// The provider's card.
    public var provider: PartyCard

    /// Describes a renewal.
    ///
    /// - Parameters:
    ///   - terms: the text of the new terms.
    ///   - termsSource: how messages name the terms.
    ///   - sealed: the folder that `seal` wrote.
    ///   - provider: the provider's card.
    public init(terms: String, termsSource: String, sealed: String, provider: PartyCard) {
        self.terms = terms
        self.termsSource = termsSource
        self.sealed = sealed
        self.provider = provider
    }

    /// Writes the sealed dataset under its new terms; the folder appears whole or not at all.
    ///
    /// - Parameters:
    ///   - folder: where; it must not exist.
    ///   - key: the provider's signing key.
    ///   - now: the moment that the manifest names.
    /// - Returns: the new manifest.
    /// - Throws: `ReceiptError` if the old manifest is not the provider's; `PolicyError` if the terms are refused;
    ///   `EnclaveError` if they are for another dataset or no newer version, or a part is not the one that was sealed.
    public func renew(into folder: String, signedBy key: SigningKey, at now: Instant) throws -> ManifestStatement {
        guard key.verifyingKey == provider.signingKey else {
            throw EnclaveError(.table, "the signing key is not that of the `card` of `\(provider.party)`; name its own")
        }
        let old = try Envelope(
            fileBytes: Folder(sealed).file(ManifestFile.name).contents(limit: ManifestFile.largest)
        ).verified(by: TrustStore([provider]), as: ManifestStatement.self).content
        let terms = try Terms.parse(yaml: terms, source: termsSource)
        try check(terms, against: old, at: now)
        let staged = try StagedFolder(folder, access: .everyone)
        for part in old.parts { try copy(part, to: staged) }
        let manifest = try ManifestStatement(
            dataset: old.dataset, datasetVersion: terms.version, provider: old.provider, sealedAt: now,
            terms: self.terms, schema: old.schema, parts: old.parts, recipient: old.recipient)
        try AtomicFile.write(
            manifest.signed(by: key).fileBytes, to: staged.path(of: ManifestFile.name), access: .everyone)
        try staged.commit()
        return manifest
    }

    private func check(_ terms: Terms, against old: ManifestStatement, at now: Instant) throws {
        guard terms.dataset == old.dataset, terms.provider == old.provider else {
            throw EnclaveError(
                .table, "the `terms` are for another dataset or provider than the sealed one; correct them")
        }
        guard terms.version > old.datasetVersion else {
            throw EnclaveError(
                .table, "the `terms` are no newer `version` than those the data was sealed under; raise it")
        }
        let columns = old.schema.map(\.asSchema)
        _ = try Intake().admit(
            Arrival(terms: terms, columns: columns, signer: terms.provider, quality: nil, at: now))
        _ = try QualityQuery(terms.quality, of: terms.schema(columns: columns))
    }

    private func copy(_ part: SealedPart, to staged: StagedFolder) throws {
        let whole = try SealedPartFile.file(of: part, in: sealed)
        let file = try AtomicFile(staged.path(of: part.name.description), access: .everyone)
        try SealedPartFile.copy(whole, of: part, into: file)
        try file.commit()
    }
}
