import FuseCore
import FuseCrypto
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
    func latestManifest(of dataset: ID<Dataset>) throws -> ManifestStatement? {
        try latest(dataset).map { found in
            try Envelope(canonicalBytes: found.envelope)
                .verified(by: TrustStore(cards()), as: ManifestStatement.self).content
        }
    }

    /// Refuses a manifest that is not a newer version of its own provider's dataset.
    func requireNext(_ manifest: ManifestStatement) throws {
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

    func add(_ manifest: ManifestStatement, envelope: Envelope, layout: [UInt8], folder: String, at now: Instant) throws
    {
        try database.execute(
            sql: "INSERT INTO dataset (name, version, manifest, layout, folder, ingested_at) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                manifest.dataset.text, manifest.datasetVersion, envelope.canonicalBytes.blob, layout.blob, folder,
                now.secondsSinceEpoch,
            ])
    }

    func latest(_ dataset: ID<Dataset>) throws -> (envelope: [UInt8], layout: [UInt8], folder: String)? {
        let row = try Row.fetchOne(
            database, sql: "SELECT manifest, layout, folder FROM dataset WHERE name = ? ORDER BY version DESC LIMIT 1",
            arguments: [dataset.text])
        return row.map { ($0.bytes("manifest"), $0.bytes("layout"), $0["folder"]) }
    }

    func names() throws -> [ID<Dataset>] {
        try String.fetchAll(database, sql: "SELECT DISTINCT name FROM dataset ORDER BY name").map { try ID($0) }
    }
}
