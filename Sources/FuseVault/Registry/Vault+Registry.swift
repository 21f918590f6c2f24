public import FuseCore
import FuseCrypto
public import FuseFiles
import FusePolicy
public import FuseReceipts
import GRDB

extension Vault {
    /// The cards of all parties that this enclave trusts, its own included.
    ///
    /// - Returns: the trust store.
    /// - Throws: `VaultError` if the database cannot be read; `ReceiptError` if two cards contradict each other.
    public func trust() throws -> TrustStore {
        try TrustStore(database.read { try Registry(database: $0).cards() })
    }

    /// Registers parties, all or none.
    ///
    /// - Parameter cards: whom to trust from now on.
    /// - Throws: `VaultError` if a card contradicts one that is registered.
    public func trust(_ cards: [PartyCard]) throws {
        try database.write { database in
            for card in cards { try Registry(database: database).add(card) }
        }
    }

    /// The names of all registered datasets.
    ///
    /// - Returns: the names in order.
    /// - Throws: `VaultError` if the database cannot be read.
    public func datasetNames() throws -> [ID<Dataset>] {
        try database.read { try Registry(database: $0).names() }
    }

    /// The newest version of a dataset, its manifest verified again.
    ///
    /// - Parameter name: the dataset.
    /// - Returns: what was registered.
    /// - Throws: `VaultError` if it is not registered; `ReceiptError` if the manifest's signature does not hold.
    public func dataset(_ name: ID<Dataset>) throws -> RegisteredDataset {
        let found = try database.read { try Registry(database: $0).dataset(name, below: datasetsFolder) }
        guard let found else {
            throw VaultError(.unknown, "no dataset `\(name)` is registered here; `fusebox ingest` it first")
        }
        return found
    }

    /// Every version of every dataset whose keys are still there.
    ///
    /// - Returns: by name, then by version.
    /// - Throws: `VaultError` if the database cannot be read; `ReceiptError` if a manifest's signature does not hold.
    public func datasetVersions() throws -> [RegisteredDataset] {
        try database.read { try Registry(database: $0).versions(below: datasetsFolder) }
    }

    /// Every version of one dataset, those whose keys were erased among them.
    ///
    /// - Parameter name: the dataset.
    /// - Returns: the versions, oldest first; empty if it is not registered.
    /// - Throws: `VaultError` if the database cannot be read; `ReceiptError` if a manifest's signature does not hold.
    public func datasetVersions(of name: ID<Dataset>) throws -> [RegisteredDataset] {
        try database.read { try Registry(database: $0).versions(of: name, below: datasetsFolder) }
    }

    /// The versions whose keys are still there and were to be erased by now.
    ///
    /// - Parameter now: the moment in question.
    /// - Returns: by name, then by version.
    /// - Throws: `VaultError` if the database cannot be read; `ReceiptError` if a manifest's signature does not hold.
    public func datasetVersions(erasedFrom now: Instant) throws -> [RegisteredDataset] {
        try database.read { try Registry(database: $0).versions(erasedFrom: now, below: datasetsFolder) }
    }

    var datasetsFolder: String { "\(path)/datasets" }

    /// Where the parts of a dataset that is being taken in are to be put, before it is registered.
    ///
    /// - Parameter manifest: what is taken in.
    /// - Returns: a folder that stays only if it is committed.
    /// - Throws: `VaultError` if that version, or a newer one, is registered already, or by another provider.
    public func stage(_ manifest: ManifestStatement) throws -> StagedDataset {
        try database.read { try Registry(database: $0).requireNext(manifest) }
        // A name of its own each time: what an interrupted intake left behind is never in the way.
        let name = "\(manifest.dataset)-\(manifest.datasetVersion)-\(Hex.encode(RandomBytes.draw(6)))"
        return try StagedDataset(name: name, folder: StagedFolder("\(datasetsFolder)/\(name)", access: .everyone))
    }

    /// Registers a dataset whose parts are staged: the parts come to their place and the registry names them.
    ///
    /// - Parameters:
    ///   - manifest: the verified manifest.
    ///   - envelope: the manifest as it came.
    ///   - parts: what the intake found in the parts.
    ///   - staged: the staged parts.
    ///   - now: the moment to record.
    ///   - mark: how far registry and filings had come when the dataset was admitted; nil to register it in any case.
    /// - Returns: false if registry or filings have changed since the mark, and then nothing happened.
    /// - Throws: `FileError` or `VaultError`; the dataset is not registered then.
    @discardableResult
    public func register(
        _ manifest: ManifestStatement, envelope: Envelope, _ parts: CheckedParts, from staged: StagedDataset,
        at now: Instant, unchangedSince mark: RegistryMark? = nil
    ) throws -> Bool {
        try database.write { database in
            guard try mark == nil || mark == RegistryMark(database) else { return false }
            let registry = Registry(database: database)
            try registry.requireNext(manifest)
            try registry.add(manifest, envelope: envelope, parts, folder: staged.name, at: now)
            try staged.folder.commit()
            return true
        }
    }
}

/// The parts of a dataset that is being taken in; they stay only if it is registered.
public struct StagedDataset {
    let name: String
    /// Where to put the parts.
    public let folder: StagedFolder
}
