public import FuseCore
import FuseCrypto
import FuseFiles
public import FuseReceipts

/// What an enclave keeps: keys, registry, ledger, log and released answers, in one folder.
///
/// ```text
/// V/keys/          the enclave's private keys (0600) and its card
/// V/vault.sqlite   registry with wrapped file keys, ledger, filings, answers, log
/// V/datasets/      the sealed parts without their headers
/// V/log/           the log as C2SP tiles, for others to fetch
/// ```
public struct Vault: Sendable {
    /// The folder of this vault.
    public let path: String
    /// What only the enclave knows, and its card.
    public let keys: EnclaveKeys
    let database: VaultDatabase
    let log: TransparencyLog
    /// The certificates of earlier erasures that had to wait, and were logged when the vault was opened.
    public private(set) var certificatesAtOpening: [LoggedCertificate] = []

    init(path: String, keys: EnclaveKeys, database: VaultDatabase, log: TransparencyLog) {
        self.path = path
        self.keys = keys
        self.database = database
        self.log = log
    }

    /// Makes a new enclave: keys, an empty ledger and an empty log.
    ///
    /// - Parameters:
    ///   - path: where nothing stands yet.
    ///   - origin: the name of its log, unique among all logs that a verifier follows, such as `example.org/fusebox`.
    ///   - party: its own short name, unique among the parties that a verifier trusts; `enclave` if not given.
    /// - Returns: the open vault.
    /// - Throws: `FileError` if something stands there or cannot be written; nothing is left behind then.
    public static func create(
        at path: String, origin: NoteKeyName, party: ID<Party>? = nil
    ) throws -> Vault {
        let staged = try StagedFolder(path, access: .ownerOnly)
        for name in ["keys", "datasets", "log"] {
            try StagedFolder(staged.path(of: name), access: name == "keys" ? .ownerOnly : .everyone).commit()
        }
        let keys = try EnclaveKeys.generate(party ?? ID("enclave"), into: staged.path(of: "keys"))
        let database = try VaultDatabase(path: staged.path(of: databaseName))
        let log = TransparencyLog(origin: origin, key: keys.signingKey)
        try database.write { database in
            try log.begin(in: database)
            try Registry(database: database).add(keys.card)
        }
        try database.close()
        try staged.commit()
        return try open(at: path)
    }

    /// Opens an enclave's folder.
    ///
    /// - Parameter path: a folder that `create` made.
    /// - Returns: the vault, with its published log brought up to date.
    /// - Throws: `VaultError` if there is no vault, or its parts contradict each other.
    public static func open(at path: String) throws -> Vault {
        let folder = try keysFolder(of: path)
        let card = try card(in: Folder(folder))
        let keys = try EnclaveKeys.read(from: folder, card: card)
        let database = try VaultDatabase(path: "\(path)/\(databaseName)")
        let origin = try database.read { database in
            try TransparencyLog.origin(in: database, signedBy: card.signingKey)
        }
        var vault = Vault(
            path: path, keys: keys, database: database, log: TransparencyLog(origin: origin, key: keys.signingKey))
        vault.certificatesAtOpening = try vault.finishErasures()
        try vault.publishLog()
        return vault
    }

    private static let databaseName = "vault.sqlite"

    private static func card(in keys: Folder) throws -> PartyCard {
        let names = try keys.names().filter { $0.hasSuffix(".json") }
        guard let name = names.first, names.count == 1 else {
            throw VaultError(
                .damaged, "the vault's `keys` must hold the enclave's card alone; restore it from a backup")
        }
        return try PartyCard(fileBytes: keys.file(name).contents(limit: 64 << 10), source: "the enclave's card")
    }

    private static func keysFolder(of path: String) throws -> String {
        guard (try? FileBytes("\(path)/\(databaseName)")) != nil else {
            throw VaultError(.noVault, "there is no vault at \(path); make one with `fusebox init --vault \(path)`")
        }
        return "\(path)/keys"
    }
}
