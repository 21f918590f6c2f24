import FuseCore
import FuseCrypto
import FuseEnclave
import FuseEngine
import FuseFiles
import FuseReceipts
import FuseVault

/// What all tests share and none changes: the cast, the small tables sealed, and an enclave that has taken them in.
///
/// A test works in a copy of that enclave, its `Room`.
struct Scene: Sendable {
    static let now = Instant(secondsSinceEpoch: 1_795_435_200)

    let cast: Cast
    let engine: MeasuredEngine
    let folder: String
    let enclaveCard: PartyCard

    var vault: String { "\(folder)/vault" }
    func table(_ name: String) -> String { "\(folder)/tables/\(name).csv" }
    func sealed(_ name: String) -> String { "\(folder)/sealed-\(name)" }

    /// Made once, by the first test that asks.
    static let shared = Result { try Scene() }

    private init() throws {
        cast = try Cast()
        engine = try MeasuredEngine(path: ProjectRoot.engine)
        folder = try KeptFolder.make()
        let vault = try Vault.create(
            at: "\(folder)/vault", origin: NoteKeyName("example.org/enclave-tests"))
        try vault.trust(cast.trusted)
        enclaveCard = vault.keys.card
        try Files.makeFolder("\(folder)/tables")
        let enclave = Room.enclave(of: vault, engine: engine)
        for (name, csv, terms, actor) in tables {
            try Files.write(csv.utf8, to: table(name))
            try seal(["\(folder)/tables/\(name).csv"], terms: terms, by: actor, into: sealed(name))
            _ = try enclave.ingest(sealed(name))
        }
    }

    private var tables: [(String, String, String, Actor)] {
        [
            ("trips", SmallTables.trips, SmallTerms.trips(), cast.fleet),
            ("vehicles", SmallTables.vehicles, SmallTerms.vehicles, cast.registry),
            ("areas", SmallTables.areas, SmallTerms.areas, cast.survey),
        ]
    }

    /// Seals tables to this scene's enclave, or to another.
    func seal(
        _ tables: [String], terms: String, by actor: Actor, to card: PartyCard? = nil, nulls: [String] = [],
        into folder: String
    ) throws {
        let sealing = Sealing(
            terms: terms, termsSource: "terms.yaml", tables: tables, nulls: nulls, enclave: card ?? enclaveCard)
        _ = try sealing.seal(into: folder, signedBy: actor.keys.signingKey, engine: engine, at: Self.now)
    }
}
