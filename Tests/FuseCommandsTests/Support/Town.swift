/// What all tests share and none changes: parties, an enclave with two datasets, an approved job and a request, all made
/// by the commands under test.
struct Town: Sendable {
    static let planted = "PLANTED"
    static let scenario = "Find out where to build a clinic."

    let path: String
    var keys: String { "\(path)/keys" }
    var vault: String { "\(path)/vault" }
    var job: String { "\(path)/job" }
    var request: String { "\(path)/request.json" }
    func sealed(_ dataset: String) -> String { "\(path)/sealed-\(dataset)" }
    func key(of party: String) -> String { "\(keys)/\(party).key.pem" }

    /// Made once, by the first test that asks.
    static let shared = Result { try Town() }

    private init() throws {
        path = try KeptFolder.make()
        let card = try Fusebox.done(["init", "--vault", "\(path)/vault", "--origin", "example.org/town"])
        for (party, role) in [
            ("clinics", "provider"), ("survey", "provider"), ("planner", "enterprise"), ("tester", "enterprise"),
        ] {
            try Fusebox.done(["keygen", "--party", party, "--role", role, "--out", keys])
        }
        try Files.write(card.output, to: "\(keys)/enclave.json")
        try Fusebox.done(
            ["trust", "--vault", vault] + ["clinics", "survey", "planner", "tester"].map { "\(keys)/\($0).json" })
        try provide("visits", TownFiles.visits, TownFiles.visitTerms(), by: "clinics")
        try provide("districts", TownFiles.districts, TownFiles.districtTerms, by: "survey")
        try Files.makeFolder(job)
        try Files.write(TownFiles.job.utf8, to: "\(job)/job.yaml")
        try Files.write(TownFiles.query.utf8, to: "\(job)/query.sql")
        try Fusebox.done(["approve", job, "--key", key(of: "clinics")])
        try Fusebox.done(requestWords(out: request))
    }

    private func provide(_ dataset: String, _ csv: String, _ terms: String, by party: String) throws {
        try Files.write(csv.utf8, to: "\(path)/\(dataset).csv")
        try Files.write(terms.utf8, to: "\(path)/\(dataset).yaml")
        try Fusebox.done(sealWords(dataset, by: party, out: sealed(dataset)))
        try Fusebox.done(["ingest", "--vault", vault, sealed(dataset)])
    }

    func sealWords(_ dataset: String, by party: String, out: String) -> [String] {
        [
            "seal", "\(path)/\(dataset).csv", "--terms", "\(path)/\(dataset).yaml", "--key", key(of: party), "--to",
            "\(keys)/enclave.json", "--out", out,
        ]
    }

    func requestWords(
        least: Int = 0, party: String = "planner", purpose: String = "health/planning", job: String? = nil, out: String
    ) -> [String] {
        [
            "request", job ?? self.job, "--key", key(of: party), "--party", party, "--purpose", purpose, "--scenario",
            Self.scenario, "--param", "least=\(least)", "--out", out,
        ]
    }
}
