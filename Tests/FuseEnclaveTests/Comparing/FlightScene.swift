import FuseCore
import FuseCrypto
import FuseEnclave
import FuseFiles
import FusePolicy
import FusePrivacy
import FuseReceipts
import FuseVault

/// The main job's real tables in an enclave whose noise is off, under terms with bounds so wide that none is felt.
struct FlightScene: Sendable {
    private static let tables = [
        ("flights", "harbour-air"), ("planes", "aviation-registry"), ("weather", "weather-service"),
    ]

    let folder: String
    let enclave: Enclave
    private let providers: [Actor]
    private let authority: Actor
    private let enterprise: Actor

    static let shared = Result { try FlightScene() }

    private init() throws {
        folder = try KeptFolder.make()
        providers = try Self.tables.map { try Actor($0.1, .provider) }
        authority = try Actor("data-authority", .authority)
        enterprise = try Actor("skyline-insight", .enterprise)
        let vault = try Vault.create(
            at: "\(folder)/vault", origin: NoteKeyName("example.org/flights"))
        try vault.trust((providers + [authority, enterprise]).map(\.card))
        let scene = try Scene.shared.get()
        enclave = Room.enclave(of: vault, engine: scene.engine, noise: .absentForTestsOnly)
        for ((name, _), provider) in zip(Self.tables, providers) {
            let terms = try Self.widened(ProjectRoot.text("Docs/examples/terms/\(name).yaml"))
            let sealed = "\(folder)/sealed-\(name)"
            try scene.seal(
                ["\(ProjectRoot.flightData)/\(name).csv"], terms: terms, by: provider, to: vault.keys.card,
                nulls: ["NA"], into: sealed)
            _ = try enclave.ingest(sealed)
        }
    }

    /// The same text with bounds beyond any value, groups of one unit, the grade that allows them, and more uses.
    static func widened(_ yaml: String) -> String {
        yaml.replacing(/\[-?[0-9]+, *[0-9]+\]/, with: "[-100000, 100000]")
            .replacing(/grade: [a-z0-9-]+/, with: "grade: general-1")
            .replacing("filter, count, sum, mean]", with: "filter, count, sum, mean, variance, covariance, quantile]")
            .replacing("dest: { uses: [group, filter] }", with: "dest: { uses: [group, filter, count-distinct] }")
            .replacing(
                "visib: { uses: [group, filter] }", with: "visib: { uses: [group, filter, quantile], \(Self.range) }"
            )
            .replacing("temp: { uses: [group, filter] }", with: "temp: { uses: [quantile, variance], \(Self.range) }")
            .replacing(/total: { epsilon: [0-9]+, delta: [0-9.]+/, with: "total: { epsilon: 1000, delta: 0.01")
            .replacing(/minimumGroup: [0-9]+/, with: "minimumGroup: 1")
            .replacing(/maxGroups: [0-9]+/, with: "maxGroups: 1000")
            .replacing(/maxRowsPerGroup: [0-9]+/, with: "maxRowsPerGroup: 1000000")
    }

    /// A job over some of the tables, with limits so wide that none is felt.
    static func job(
        datasets: String = "flights", bounds: String? = nil, keys: String? = nil
    ) -> String {
        """
        job: 1
        name: flights-alone
        title: { zh: 航班, en: Flights }
        datasets: [\(datasets)]
        purposes: [transport/punctuality]
        scenarios: [Compare.]
        parameters: {}
        privacy:
          epsilon: 4
          delta: 0.000001
          mechanism: laplace
          maxGroups: 1000
          maxRowsPerGroup: 1000000
          minimumGroup: 1

        """
            + [("bounds", bounds), ("keys", keys)].compactMap { name, value in value.map { "  \(name): \($0)\n" } }
            .joined()
    }

    private static let range = "bounds: [-1000, 1000], scale: 2"

    /// What Fusebox answers to a job.
    func answer(yaml: String, sql: String) throws -> PlainTable {
        let path = "\(folder)/job-\(UInt64.random(in: .min ... .max))"
        try Files.makeFolder(path)
        try Files.write(yaml.utf8, to: "\(path)/job.yaml")
        try Files.write(sql.utf8, to: "\(path)/query.sql")
        for approver in providers + [authority] {
            _ = try JobFolder(path).approve(
                with: approver.keys.signingKey, named: approver.party.text, at: Scene.now)
        }
        let job = try JobFolder(path)
        let draft = RequestDraft(
            folder: job, party: enterprise.party, recipient: enterprise.party, purpose: "transport/punctuality",
            scenario: job.job.scenarios[0], duty: nil, parameters: job.job.parameters.mapValues { _ in "5" })
        let request = try draft.signed(by: enterprise.keys.signingKey, at: Scene.now)
        switch try enclave.run(request.fileBytes) {
        case .released(let delivery): return try Answer(delivery, for: enterprise).table
        case .refused(_, let findings): throw UnexpectedRefusal(findings.refusals)
        }
    }

    /// What plain DuckDB answers to the same query on the plaintext.
    static func plainAnswer(_ sql: String) throws -> PlainTable {
        let views = tables.map { name, _ in
            """
            CREATE VIEW \(name) AS SELECT * FROM read_csv(
                '\(ProjectRoot.flightData)/\(name).csv', header = true, nullstr = ['', 'NA'], sample_size = -1);
            """
        }
        return PlainTable(try PlainDuckDB.run((["SET TimeZone = 'UTC';"] + views + [sql]).joined(separator: "\n")))
    }
}
