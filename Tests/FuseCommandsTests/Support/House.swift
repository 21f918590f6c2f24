import Testing

/// A copy of the town's enclave for one test to use up, in a folder of its own.
struct House {
    let town: Town
    private let folder: TemporaryFolder
    var vault: String { path("vault") }

    init() throws {
        town = try Town.shared.get()
        folder = try TemporaryFolder()
        try Files.copy(town.vault, to: "\(folder.path)/vault")
    }

    func path(_ name: String) -> String { "\(folder.path)/\(name)" }
    var names: [String] { get throws { try Files.names(in: folder.path) } }

    /// Signs a request and returns its file.
    func request(
        _ name: String = "request", least: Int = 0, party: String = "planner", purpose: String = "health/planning"
    ) throws -> String {
        let out = path("\(name).json")
        try Fusebox.run(town.requestWords(least: least, party: party, purpose: purpose, out: out)).expectDone()
        return out
    }

    func runWords(_ request: String, out: String = "out") -> [String] {
        ["run", request, "--vault", vault, "--out", path(out)]
    }

    /// Runs the town's request; the answer lies in `out`.
    func answer(out: String = "out") throws {
        try Fusebox.run(runWords(town.request, out: out)).expectDone()
    }

    func openWords(_ file: String, as party: String = "planner", out: String? = nil) -> [String] {
        ["open", path(file), "--identity", "\(town.keys)/\(party).age.txt"] + (out.map { ["--out", path($0)] } ?? [])
    }

    /// A copy of the town's sealed visits under a new version, to be taken in or damaged.
    func shipment(replacing old: String = "", with new: String = "") throws -> String {
        let terms = TownFiles.visitTerms(version: 2).replacing(old, with: new)
        try Files.write(terms.utf8, to: path("terms.yaml"))
        let out = path("shipment")
        try Fusebox.run([
            "seal", "\(town.path)/visits.csv", "--terms", path("terms.yaml"), "--key", town.key(of: "clinics"), "--to",
            "\(town.keys)/enclave.json", "--out", out,
        ]).expectDone()
        return out
    }
}
