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
        var headers: [[UInt8]] = []
        for (index, part) in manifest.parts.enumerated() {
            progress(index + 1, manifest.parts.count)
            headers.append(try copy(part, from: folder, to: staged.folder))
        }
        let parts = try zip(manifest.parts, headers).map { part, header in
            ParquetSource(
                try SealedPartFile.open(
                    part, at: staged.folder.path, header: header, with: vault.keys.party.identity))
        }
        let checked = try check(parts, of: manifest, headers: headers)
        var mark: RegistryMark
        repeat {
            mark = try vault.mark()
            try requireOpen(manifest)
        } while try !vault.register(
            manifest, envelope: envelope, checked, from: staged, at: now(), unchangedSince: mark)
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
        try requireOpen(manifest)
        try admit(terms, of: manifest, quality: nil)
    }

    /// Data of an emergency that is over is not taken in any more (Article 21).
    private func requireOpen(_ manifest: ManifestStatement) throws {
        let terms = try Terms.parse(yaml: manifest.terms, source: "the manifest's terms")
        guard let event = terms.emergency?.event, try !vault.filings(about: .event(event)).isEmpty else { return }
        throw EnclaveError(.filing, "the emergency `\(event)` was closed; no data of it is taken in any more")
    }

    /// The rules of intake; those about quality once the checks have run.
    private func admit(_ terms: Terms, of manifest: ManifestStatement, quality: [CheckOutcome]?) throws {
        _ = try Intake().admit(
            Arrival(
                terms: terms, columns: manifest.schema.map(\.asSchema), signer: manifest.provider, quality: quality,
                at: now()))
    }

    /// Copies a part without its header, and compares the whole with the manifest on the way.
    ///
    /// - Returns: the header with the wrapped file key, which is kept where it can be erased.
    private func copy(_ part: SealedPart, from folder: String, to staged: StagedFolder) throws -> [UInt8] {
        let whole = try SealedPartFile.file(of: part, in: folder)
        let size = try headerSize(of: whole, as: part)
        let file = try AtomicFile(
            staged.path(of: "\(part.name)\(SealedPartFile.payloadSuffix)"), access: .everyone)
        try SealedPartFile.copy(whole, of: part, into: PayloadSink(skipping: size, into: file))
        try file.commit()
        return try whole.read(at: 0, count: size)
    }

    /// Where the payload begins; a part that does not open is told apart from one that was changed on its way.
    private func headerSize(of whole: FileBytes, as part: SealedPart) throws -> Int {
        do {
            return try AgeSealedFile(bytes: whole, identities: [vault.keys.party.identity]).headerSize
        } catch let failure as CryptoError {
            try SealedPartFile.require(FileDigest.sha256(of: whole), of: part)
            throw failure
        }
    }

    private func check(
        _ parts: [ParquetSource], of manifest: ManifestStatement, headers: [[UInt8]]
    ) throws -> CheckedParts {
        let columns = try engine.duckDB.schema(ofParquet: parts.map { try $0.ends() })
        guard columns.map(\.asManifest) == manifest.schema else {
            throw EnclaveError(.changed, "the parts have other columns than the manifest's `schema` names")
        }
        let layouts = try parts.map { try $0.checkedLayout(by: engine.duckDB) }
        let terms = try Terms.parse(yaml: manifest.terms, source: "the manifest's terms")
        let quality = try quality(of: manifest, terms, in: Array(zip(parts, layouts)))
        return CheckedParts(
            layout: Layouts.bytes(of: layouts), headers: headers, quality: quality, erasedFrom: terms.erasedFrom)
    }

    /// Runs the provider's checks of quality on the sealed bytes, which do not change any more (Article 23).
    private func quality(
        of manifest: ManifestStatement, _ terms: Terms, in parts: [(ParquetSource, ParquetLayout)]
    ) throws -> [Bool] {
        let query = try QualityQuery(terms.quality, of: terms.schema(columns: manifest.schema.map(\.asSchema)))
        guard let sql = query.sql(paths: parts.indices.map(DuckDB.path(ofInput:))) else { return [] }
        let memories = try parts.map { part, layout in try part.columns(query.columns, layout) }
        guard let outcomes = query.outcomes(try engine.duckDB.run(sql: sql, inputs: memories)) else {
            throw EnclaveError(.engine, "the engine could not answer the checks of `quality`; nothing was kept")
        }
        try admit(terms, of: manifest, quality: zip(query.checks, outcomes).map { CheckOutcome($0, isMet: $1) })
        return outcomes
    }
}
