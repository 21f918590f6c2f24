/// A larger town that tests share and none changes: parties of every role, an enclave with a dataset for each channel of the
/// regulation, and for each an approved job, a signed request and its answer, all made by the commands under test.
struct City: Sendable {
    /// By name, the role and where it is established.
    static let parties = [
        ("clinic", "provider", "CN"), ("registry", "provider", "CN"), ("office", "authority", "CN"),
        ("planner", "enterprise", "CN"), ("stranger", "enterprise", "CN"), ("foreign", "enterprise", "SG"),
    ]

    let path: String
    var keys: String { "\(path)/keys" }
    var vault: String { "\(path)/vault" }
    var enclave: String { "\(keys)/enclave.json" }
    func key(of party: String) -> String { "\(keys)/\(party).key.pem" }
    func job(of sample: Sample) -> String { "\(path)/\(sample.name)-job" }
    func request(of sample: Sample) -> String { "\(path)/\(sample.name)-request.json" }
    /// The folder with the answer to that request.
    func answer(of sample: Sample) -> String { "\(path)/\(sample.name)-out" }

    /// Made once, by the first test that asks.
    static let shared = Result { try City() }

    private init() throws {
        path = try KeptFolder.make()
        let card = try Fusebox.done(["init", "--vault", vault, "--origin", "example.org/city"])
        try Files.makeFolder(keys)
        try Files.write(card.output, to: enclave)
        for (party, role, place) in Self.parties {
            let words = ["keygen", "--party", party, "--role", role, "--jurisdiction", place, "--out", keys]
            try Fusebox.done(words)
        }
        try Fusebox.done(["trust", "--vault", vault] + Self.parties.map { "\(keys)/\($0.0).json" })
        try Files.write(Sample.table.utf8, to: "\(path)/table.csv")
        for sample in Sample.all { try write(sample) }
        try provide()
        try ask()
    }

    private func write(_ sample: Sample) throws {
        try Files.write(sample.terms.utf8, to: "\(path)/\(sample.name).yaml")
        try Files.makeFolder(job(of: sample))
        try Files.write(sample.job.utf8, to: "\(job(of: sample))/job.yaml")
        try Files.write(sample.query.utf8, to: "\(job(of: sample))/query.sql")
    }

    private func provide() throws {
        try Fusebox.allDone(
            Sample.all.map { sample in
                let (terms, out) = ("\(path)/\(sample.name).yaml", "\(path)/\(sample.name)-sealed")
                return sealWords(terms: terms, by: sample.provider, out: out)
            })
        for sample in Sample.all { try Fusebox.done(["ingest", "--vault", vault, "\(path)/\(sample.name)-sealed"]) }
    }

    private func ask() throws {
        for sample in Sample.all {
            for party in sample.approvers { try Fusebox.done(["approve", job(of: sample), "--key", key(of: party)]) }
        }
        try Fusebox.allDone(
            Sample.all.map { requestWords(RequestOptions($0), job: job(of: $0), out: request(of: $0)) })
        try Fusebox.allDone(
            Sample.all.map { ["run", request(of: $0), "--vault", vault, "--out", answer(of: $0)] })
    }

    func sealWords(terms: String, by party: String, out: String) -> [String] {
        ["seal", "\(path)/table.csv", "--terms", terms, "--key", key(of: party), "--to", enclave, "--out", out]
    }

    func requestWords(_ options: RequestOptions, job: String, out: String) -> [String] {
        ["request", job, "--key", key(of: options.party), "--out", out] + options.words
    }
}
