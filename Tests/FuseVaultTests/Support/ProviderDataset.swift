import FuseCore
import FuseCrypto
import FuseFiles
import FuseReceipts
import FuseVault

/// A provider with keys of its own, and the dataset that it brings in.
struct ProviderDataset {
    let keys: PartyKeys
    let card: PartyCard

    init(_ party: String) throws {
        keys = .generate()
        card = keys.card(of: try ID(party), role: .provider, name: PartyName(zh: "供数方", en: "A provider"))
    }

    /// Stages one part and registers the dataset.
    func register(
        _ dataset: String = "trips", version: Int, headers: [[UInt8]]? = nil, erasedFrom end: Instant? = nil,
        in room: VaultUnderTest
    ) throws {
        let header = headers?.first ?? Array("\(dataset) \(version)".utf8)
        let part = SealedPart(
            name: PartName(index: 0), size: 3, digest: SHA256.digest(of: [1, 2, 3]), header: SHA256.digest(of: header))
        let manifest = try manifest(dataset, version: version, parts: [part], in: room)
        let staged = try room.vault.stage(manifest)
        try AtomicFile.write(
            [1, 2, 3], to: staged.folder.path(of: "part-00000.parquet.age.payload"), access: .everyone)
        try room.vault.register(
            manifest, envelope: manifest.signed(by: keys.signingKey),
            CheckedParts(
                layout: Array("[]".utf8), headers: headers ?? [Array("\(dataset) \(version)".utf8)], quality: [],
                erasedFrom: end), from: staged,
            at: VaultUnderTest.now)
    }

    func manifest(
        _ dataset: String = "trips", version: Int, parts: [SealedPart]? = nil, in room: VaultUnderTest
    ) throws -> ManifestStatement {
        let part = SealedPart(
            name: PartName(index: 0), size: 3, digest: SHA256.digest(of: [1, 2, 3]),
            header: SHA256.digest(of: Array("\(dataset) \(version)".utf8)))
        return try ManifestStatement(
            dataset: ID(dataset), datasetVersion: version, provider: card.party, sealedAt: VaultUnderTest.now,
            terms: terms(of: dataset, version: version), schema: [ManifestColumn(name: "district", type: "VARCHAR")],
            parts: parts ?? [part],
            recipient: room.vault.keys.card.recipient)
    }

    private func terms(of dataset: String, version: Int) -> String {
        """
        terms: 1
        dataset: \(dataset)
        version: \(version)
        provider: \(card.party)
        title: { zh: 分区, en: Districts }
        class: public-service
        channel: open
        grade: general-1
        catalogue: { id: XM-1, version: 1 }
        rights: [hold, process, operate]
        purposes: any
        recipients: any
        window: { until: 2030-12-31 }
        approval: { provider: none, authority: none }
        columns:
          district: { uses: [group] }

        """
    }
}
