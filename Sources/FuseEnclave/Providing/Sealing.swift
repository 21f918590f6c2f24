public import FuseCore
public import FuseCrypto
import FuseEngine
import FuseFiles
import FusePolicy
import FuseQuery
public import FuseReceipts

/// A provider's table on its way to an enclave: converted, sealed to the enclave and signed, on the provider's machine.
///
/// Plaintext stays in the provider's own files, in the sandboxed engine and in sealed memory; none is written to a disk.
public struct Sealing: Sendable {
    /// The provider's terms, exact text, for everyone to read in the manifest.
    public var terms: String
    /// How messages name the terms.
    public var termsSource: String
    /// The tables' files; each becomes one part.
    public var tables: [String]
    /// What stands for a missing value in CSV, beside an empty field.
    public var nulls: [String]
    /// The enclave's card.
    public var enclave: PartyCard

    /// Describes what is to be sealed.
    ///
    /// - Parameters:
    ///   - terms: the provider's terms.
    ///   - termsSource: how messages name the terms.
    ///   - tables: CSV or Parquet files with the same columns.
    ///   - nulls: what stands for a missing value in CSV, beside an empty field.
    ///   - enclave: the card of the enclave that may open the parts.
    public init(terms: String, termsSource: String, tables: [String], nulls: [String], enclave: PartyCard) {
        self.terms = terms
        self.termsSource = termsSource
        self.tables = tables
        self.nulls = nulls
        self.enclave = enclave
    }

    /// Seals the tables and signs their manifest.
    ///
    /// - Parameters:
    ///   - folder: where nothing stands yet; it appears when everything in it is complete.
    ///   - key: the provider's signing key.
    ///   - engine: the engine that reads the tables.
    ///   - now: the moment to write into the manifest.
    ///   - progress: told before each part which it is, from 1, and of how many.
    /// - Returns: the manifest.
    /// - Throws: `PolicyError` if the terms are malformed or do not fit the tables; `EngineError` if a table is malformed;
    ///   `FileError` if a file cannot be read or written. The folder does not appear then.
    public func seal(
        into folder: String, signedBy key: SigningKey, engine: MeasuredEngine, at now: Instant,
        progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> ManifestStatement {
        guard enclave.role == .enclave else {
            throw EnclaveError(
                .table, "the card of `\(enclave.party)` is not an `enclave`'s; seal to an enclave's card")
        }
        let terms = try Terms.parse(yaml: terms, source: termsSource)
        let files = try tables.map { try FileBytes($0) }
        let format = try TableFormat.common(of: files)
        let schema = try format.schema(of: files, nulls: nulls, by: engine.duckDB)
        let columns = schema.map(\.asSchema)
        _ = try Intake().admit(
            Arrival(terms: terms, columns: columns, signer: terms.provider, quality: nil, at: now))
        _ = try terms.schema(columns: columns)
        _ = try QualityQuery(terms.quality, of: terms.schema(columns: columns))
        let staged = try StagedFolder(folder, access: .everyone)
        let groups = format.parts(of: files)
        var parts: [SealedPart] = []
        for (index, group) in groups.enumerated() {
            progress(index + 1, groups.count)
            parts.append(
                try seal(group, of: schema, as: PartName(index: index), in: staged, format, by: engine))
        }
        let manifest = try ManifestStatement(
            dataset: terms.dataset, datasetVersion: terms.version, provider: terms.provider, sealedAt: now,
            terms: self.terms, schema: schema.map(\.asManifest), parts: parts,
            recipient: enclave.recipient)
        let envelope = manifest.signed(by: key)
        try AtomicFile.write(envelope.fileBytes, to: staged.path(of: ManifestFile.name), access: .everyone)
        try staged.commit()
        return manifest
    }

    private func seal(
        _ files: [FileBytes], of columns: [EngineColumn], as name: PartName, in folder: StagedFolder,
        _ format: TableFormat, by engine: MeasuredEngine
    ) throws -> SealedPart {
        let file = try AtomicFile(folder.path(of: name.description), access: .everyone)
        let sealing = try AgeEncryptor(to: [enclave.recipient]).sealing(into: MeasuringSink(file))
        var sink = sealing
        try format.write(files, as: columns, nulls: nulls, by: engine.duckDB, into: &sink)
        try sealing.finish()
        try file.commit()
        return SealedPart(
            name: name, size: sealing.sink.count, digest: sealing.sink.digest, header: sealing.headerDigest)
    }
}

extension EngineColumn {
    /// The column in the manifest's words.
    var asManifest: ManifestColumn { ManifestColumn(name: name, type: type) }

    /// The column in the planner's words.
    var asSchema: ColumnSchema { asManifest.asSchema }
}

extension ManifestColumn {
    /// The column in the planner's words.
    var asSchema: ColumnSchema { ColumnSchema(name: name, type: ColumnType(duckDBName: type)) }
}

/// The file in a sealed dataset's folder that speaks for all others.
enum ManifestFile {
    static let name = "manifest.json"
    static let largest = 1 << 20
}
