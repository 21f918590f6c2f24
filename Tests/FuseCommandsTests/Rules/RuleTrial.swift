import FuseCore
import Testing

/// A copy of the city in which the changes of a case are made, and which then runs the request.
struct RuleTrial {
    private let sample: Sample
    private let copy: CityCopy
    private var terms: String
    private var provider: String
    private var job: String
    private var query: String
    private var approvers: [String]
    private var options: RequestOptions
    /// The statement that was filed last.
    private var filed: String?

    var city: City { copy.city }
    func path(_ name: String) -> String { copy.path(name) }

    init(_ sample: Sample) throws {
        self.sample = sample
        copy = try CityCopy()
        (terms, provider, approvers) = (sample.terms, sample.provider, sample.approvers)
        (job, query, options) = (sample.job, sample.query, RequestOptions(sample))
    }

    /// Makes the changes up to the first that fails.
    ///
    /// - Returns: what that command said; nil if all succeeded and the run can begin.
    mutating func make(_ changes: [Change]) throws -> Outcome? {
        for change in changes { try note(change) }
        if let failed = try renew() { return failed }
        for change in changes { if let failed = try file(change) { return failed } }
        return nil
    }

    private mutating func note(_ change: Change) throws {
        switch change {
        case .terms(let old, let new): terms = try replaced(old, by: new, in: terms)
        case .sealedBy(let party): provider = party
        case .job(let old, let new): job = try replaced(old, by: new, in: job)
        case .query(let sql): query = sql
        case .approvedBy(let parties): approvers = parties
        case .ask(let name, let value): options.set(name, to: value)
        case .file, .decide, .swapList: break
        }
    }

    private func replaced(_ old: String, by new: String, in text: String) throws -> String {
        try #require(text.contains(old), "\(old)")
        return text.replacing(old, with: new)
    }

    /// Seals and takes in the dataset, if its terms or its signer are others than the city's.
    private func renew() throws -> Outcome? {
        guard terms != sample.terms || provider != sample.provider else { return nil }
        let newer = terms.replacing("version: 1\nprovider", with: "version: 2\nprovider")
        try Files.write(newer.utf8, to: path("terms.yaml"))
        let sealed = try Fusebox.run(city.sealWords(terms: path("terms.yaml"), by: provider, out: path("sealed")))
        guard sealed.status == Exit.done else { return sealed }
        let taken = try Fusebox.run("ingest", "--vault", copy.vault, path("sealed"))
        return taken.status == Exit.done ? nil : taken
    }

    private mutating func file(_ change: Change) throws -> Outcome? {
        switch change {
        case .file(let words, let party):
            if words.contains("@list") { try Files.write("P1000\nP1001\n".utf8, to: path("list.txt")) }
            filed = try copy.file(words.map(named), by: party).at("statement").text()
            return nil
        case .decide(let outcome, let party):
            let digest = try #require(filed)
            try copy.file(["declare", "outcome", digest, outcome, "--reason", "It was looked into."], by: party)
            return nil
        case .swapList: return try submitSwappedList()
        default: return nil
        }
    }

    private func named(_ word: String) -> String {
        switch word {
        case "@receipt": "\(city.answer(of: sample))/receipt.json"
        case "@enclave": city.enclave
        case "@list": path("list.txt")
        case "@list.json": path("list.json")
        default: word
        }
    }

    private func submitSwappedList() throws -> Outcome {
        try Files.write("P1000\n".utf8, to: path("list.txt"))
        for name in ["one", "two"] {
            try Fusebox.done([
                "declare", "exclusion", sample.name, "--list", path("list.txt"), "--to", city.enclave, "--key",
                city.key(of: provider), "--out", path("\(name).json"),
            ])
        }
        try Files.write(Files.bytes(path("two.age")), to: path("one.age"))
        return try Fusebox.run("submit", path("one.json"), "--vault", copy.vault)
    }

    /// Signs the request and runs it; the result lies in `out`.
    func run() throws -> Outcome {
        let isSameJob = job == sample.job && query == sample.query && approvers == sample.approvers
        let folder = isSameJob ? city.job(of: sample) : try changedJob()
        try Fusebox.done(city.requestWords(options, job: folder, out: path("request.json")))
        return try Fusebox.run("run", path("request.json"), "--vault", copy.vault, "--out", path("out"))
    }

    private func changedJob() throws -> String {
        let folder = path("job")
        try Files.makeFolder(folder)
        try Files.write(job.utf8, to: "\(folder)/job.yaml")
        try Files.write(query.utf8, to: "\(folder)/query.sql")
        for party in approvers { try Fusebox.done(["approve", folder, "--key", city.key(of: party)]) }
        return folder
    }
}
