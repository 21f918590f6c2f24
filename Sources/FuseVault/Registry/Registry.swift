import FuseCore
import FuseCrypto
import FusePolicy
import FuseReceipts
import GRDB

/// The parties and datasets that a vault knows, read and written inside a transaction that the vault holds.
struct Registry {
    let database: Database

    func cards() throws -> [PartyCard] {
        try database.blobs("SELECT card FROM party ORDER BY name")
            .map { try PartyCard(fileBytes: $0, source: "a registered card") }
    }

    /// Adds a card; the same card again changes nothing, another card for the same party or key is refused.
    func add(_ card: PartyCard) throws {
        let known = try cards()
        if known.contains(card) { return }
        guard !known.contains(where: { $0.party == card.party }) else {
            throw VaultError(.contradiction, "another card of `\(card.party)` is trusted already; a party has one card")
        }
        guard !known.contains(where: { $0.signingKey == card.signingKey }) else {
            throw VaultError(
                .contradiction, "the key of `\(card.party)` belongs to another trusted party; make a key of its own")
        }
        try database.execute(
            sql: "INSERT INTO party (name, key_id, card) VALUES (?, ?, ?)",
            arguments: [card.party.text, card.signingKey.keyID.description, card.fileBytes.blob])
    }

    /// The newest manifest of a dataset, its signature verified again; nil if none is registered.
    private func latestManifest(of dataset: ID<Dataset>) throws -> ManifestStatement? {
        try database.blobs(
            "SELECT manifest FROM dataset WHERE name = ? ORDER BY version DESC LIMIT 1", [dataset.text]
        ).first.map { bytes in
            try Envelope(canonicalBytes: bytes).verified(by: TrustStore(cards()), as: ManifestStatement.self).content
        }
    }

    /// Refuses parts whose keys were erased here: a deletion certificate stays true for ever.
    private func requireLivingParts(_ manifest: ManifestStatement) throws {
        let headers = manifest.parts.map(\.header)
        guard try WrappedKeys(database: database).erased(among: headers).isEmpty else {
            throw VaultError(
                .contradiction,
                "a part of `\(manifest.dataset)` was erased here, and a certificate says so; seal the table anew")
        }
    }

    /// Refuses parts that came with another dataset: whoever has a copy of a sealed file could else grant others' data.
    private func requireOwnParts(_ manifest: ManifestStatement) throws {
        let (trust, headers) = (try TrustStore(cards()), Set(manifest.parts.map(\.header)))
        let others = try database.blobs("SELECT manifest FROM dataset WHERE name <> ?", [manifest.dataset.text])
        for bytes in others {
            let other = try Envelope(canonicalBytes: bytes).verified(by: trust, as: ManifestStatement.self).content
            guard headers.isDisjoint(with: other.parts.map(\.header)) else {
                throw VaultError(
                    .contradiction, "a part of `\(manifest.dataset)` belongs to another dataset; seal the table anew")
            }
        }
    }

    /// Refuses a manifest that is not a newer version of its own provider's dataset.
    func requireNext(_ manifest: ManifestStatement) throws {
        try requireOwnParts(manifest)
        try requireLivingParts(manifest)
        guard let latest = try latestManifest(of: manifest.dataset) else { return }
        guard latest.provider == manifest.provider else {
            throw VaultError(
                .contradiction,
                "the dataset `\(manifest.dataset)` belongs to another provider; seal under a name of your own")
        }
        guard manifest.datasetVersion > latest.datasetVersion else {
            throw VaultError(
                .contradiction,
                "version \(latest.datasetVersion) of `\(manifest.dataset)` is registered already; "
                    + "seal under a higher `version`")
        }
    }

    func add(
        _ manifest: ManifestStatement, envelope: Envelope, _ parts: CheckedParts, folder: String, at now: Instant
    ) throws {
        let quality: JSONValue = .list(parts.quality.map(JSONValue.boolean))
        try database.execute(
            sql: """
                INSERT INTO dataset
                    (name, version, manifest, layout, folder, ingested_at, quality, erased_from, log_size)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT size FROM log_head))
                """,
            arguments: [
                manifest.dataset.text, manifest.datasetVersion, envelope.canonicalBytes.blob, parts.layout.blob,
                folder, now.secondsSinceEpoch, quality.canonicalBytes.blob, parts.erasedFrom?.secondsSinceEpoch,
            ])
        try WrappedKeys(database: database).add(
            parts.headers, of: manifest.dataset, version: manifest.datasetVersion)
    }

    /// The newest version of a dataset, its signature verified again; nil if none is registered.
    func dataset(_ name: ID<Dataset>, below folders: String) throws -> RegisteredDataset? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM dataset WHERE name = ? ORDER BY version DESC LIMIT 1", arguments: [name.text]
        ).map { try dataset($0, by: TrustStore(cards()), below: folders) }
    }

    /// Every version of every dataset whose keys are still there.
    func versions(below folders: String) throws -> [RegisteredDataset] {
        try kept("TRUE", [], below: folders)
    }

    /// Whether a newer version needs the same keys: new terms for the same parts.
    private static let isRenewed = """
        EXISTS (SELECT 1 FROM part_header AS own JOIN part_header AS newer ON newer.header = own.header
            WHERE own.dataset = dataset.name AND own.version = dataset.version
            AND newer.dataset = own.dataset AND newer.version > own.version)
        """

    /// Every version of one dataset, oldest first, those whose keys were erased among them.
    func versions(of name: ID<Dataset>, below folders: String) throws -> [RegisteredDataset] {
        let trust = try TrustStore(cards())
        return try Row.fetchAll(
            database, sql: "SELECT * FROM dataset WHERE name = ? ORDER BY version", arguments: [name.text]
        ).map { try dataset($0, by: trust, below: folders) }
    }

    /// Every version whose keys are still there and were to be erased by now, but for those that newer terms renewed.
    func versions(erasedFrom now: Instant, below folders: String) throws -> [RegisteredDataset] {
        try kept("erased_from <= ? AND NOT \(Self.isRenewed)", [now.secondsSinceEpoch], below: folders)
    }

    private func kept(
        _ condition: String, _ arguments: StatementArguments, below folders: String
    ) throws -> [RegisteredDataset] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM dataset WHERE \(condition) AND NOT EXISTS
                    (SELECT 1 FROM deletion WHERE dataset = dataset.name AND version = dataset.version)
                    AND NOT EXISTS
                    (SELECT 1 FROM erasure WHERE dataset = dataset.name AND version = dataset.version)
                ORDER BY name, version
                """,
            arguments: arguments)
        guard !rows.isEmpty else { return [] }
        let trust = try TrustStore(cards())
        return try rows.map { try dataset($0, by: trust, below: folders) }
    }

    private func dataset(_ row: Row, by trust: TrustStore, below folders: String) throws -> RegisteredDataset {
        let envelope = try Envelope(canonicalBytes: row.bytes("manifest"))
        let manifest = try envelope.verified(by: trust, as: ManifestStatement.self).content
        let keys = WrappedKeys(database: database)
        return RegisteredDataset(
            envelope: envelope, manifest: manifest,
            terms: try Terms.parse(yaml: manifest.terms, source: "the terms of `\(manifest.dataset)`"),
            layout: row.bytes("layout"), folder: "\(folders)/\(row["folder"] as String)",
            headers: try keys.headers(of: manifest.dataset, version: manifest.datasetVersion),
            quality: try StrictJSON.parse(row.bytes("quality"), source: "the checks of `\(manifest.dataset)`").list()
                .map { try $0.boolean() },
            logSize: row["log_size"],
            deletion: try keys.certificate(of: manifest.dataset, version: manifest.datasetVersion))
    }

    func names() throws -> [ID<Dataset>] {
        try String.fetchAll(database, sql: "SELECT DISTINCT name FROM dataset ORDER BY name").map { try ID($0) }
    }
}
