import FuseCore
import FuseCrypto
import FuseEngine
import FuseFiles
import FusePolicy
import FuseQuery
public import FuseReceipts
import FuseVault

extension Enclave {
    /// Takes in a sealed dataset: everything about it is verified first, and nothing is kept if anything is wrong.
    ///
    /// - Parameters:
    ///   - folder: the sealed dataset as the provider made it.
    ///   - progress: told before each part which it is, from 1, and of how many.
    /// - Returns: the manifest.
    /// - Throws: `ReceiptError` if the manifest is not one, or its signature does not hold; `PolicyError` if terms or rules of
    ///   intake refuse it; `EnclaveError` if a part is missing, of another size or digest, or not for this enclave;
    ///   `CryptoError` if a part does not open; `EngineError` if a part is not Parquet, or has other columns.
    public func ingest(
        _ folder: String, progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> ManifestStatement {
        let source = try Folder(folder)
        let bytes = try source.file(ManifestFile.name).contents(limit: ManifestFile.largest)
        let envelope = try Envelope(fileBytes: bytes)
        let verified = try envelope.verified(by: vault.trust(), as: ManifestStatement.self)
        let manifest = verified.content
        try admit(manifest, signedBy: verified.signer)
        let staged = try vault.stage(manifest)
        for (index, part) in manifest.parts.enumerated() {
            progress(index + 1, manifest.parts.count)
            try copy(part, from: folder, to: staged.folder)
        }
        let layouts = try checkedLayouts(of: manifest, in: staged.folder.path)
        try vault.register(
            manifest, envelope: envelope, layout: Layouts.bytes(of: layouts), from: staged, at: now())
        return manifest
    }

    private func admit(_ manifest: ManifestStatement, signedBy signer: PartyCard) throws {
        guard manifest.recipient == vault.keys.card.recipient else {
            throw EnclaveError(.part, "the `parts` are sealed to another enclave; seal them to this one's card")
        }
        let terms = try Terms.parse(yaml: manifest.terms, source: "the manifest's terms")
        guard terms.dataset == manifest.dataset, terms.version == manifest.datasetVersion,
            terms.provider == manifest.provider, signer.party == manifest.provider
        else {
            throw EnclaveError(.changed, "the manifest names another dataset, version or provider than its `terms`")
        }
        _ = try Intake().admit(
            Arrival(terms: terms, columns: manifest.schema.map(\.asSchema), signer: signer.party))
    }

    /// Copies a part, and keeps the copy only if it is byte for byte what the manifest names.
    private func copy(_ part: SealedPart, from folder: String, to staged: StagedFolder) throws {
        var source = try SealedPartFile.file(of: part, in: folder).source()
        let file = try AtomicFile(staged.path(of: part.name.description), access: .everyone)
        var sink = MeasuringSink(file)
        try source.forEachPiece { try sink.write($0[...]) }
        guard sink.digest == part.digest else {
            throw EnclaveError(
                .changed, "`\(part.name)` has another digest than the manifest names; it was changed after sealing")
        }
        try file.commit()
    }

    /// Opens every part, reads it through, and compares its columns with the manifest's.
    ///
    /// A page that cannot be read would fail a run only if some unit's rows lead to it, and so tell of that unit.
    private func checkedLayouts(of manifest: ManifestStatement, in folder: String) throws -> [ParquetLayout] {
        let parts = try manifest.parts.map { part in
            ParquetSource(try SealedPartFile.open(part, in: folder, with: vault.keys.party.identity))
        }
        let columns = try engine.duckDB.schema(ofParquet: parts.map { try $0.ends() })
        guard columns.map(\.asManifest) == manifest.schema else {
            throw EnclaveError(.changed, "the parts have other columns than the manifest's `schema` names")
        }
        return try parts.map { try $0.checkedLayout(by: engine.duckDB) }
    }
}
