import FuseCore
import Testing

/// A copy of the city's enclave for one test to use up, in a folder of its own.
struct CityCopy {
    let city: City
    private let folder: TemporaryFolder
    var vault: String { path("vault") }

    init() throws {
        city = try City.shared.get()
        folder = try TemporaryFolder()
        try Files.copy(city.vault, to: "\(folder.path)/vault")
    }

    func path(_ name: String) -> String { "\(folder.path)/\(name)" }

    /// The words of a statement that a party makes to this enclave.
    func filingWords(_ words: [String], by party: String) -> [String] {
        words + ["--key", city.key(of: party), "--vault", vault]
    }

    /// Files a statement at once, and returns what the command says about it.
    @discardableResult
    func file(_ words: [String], by party: String) throws -> DocumentNode {
        try Fusebox.done(filingWords(words, by: party) + ["--json"]).json()
    }

    /// Seals and takes in a dataset under other terms, as its version 2.
    func renew(_ sample: Sample, with terms: String) throws {
        let file = path("terms.yaml")
        try Files.write(terms.replacing("version: 1\nprovider", with: "version: 2\nprovider").utf8, to: file)
        try Fusebox.done(city.sealWords(terms: file, by: sample.provider, out: path("sealed")))
        try Fusebox.done(["ingest", "--vault", vault, path("sealed")])
    }

    /// The words that run the request of a dataset, signed when the city was made.
    func runWords(_ sample: Sample, out: String = "out") -> [String] {
        ["run", city.request(of: sample), "--vault", vault, "--out", path(out)]
    }

    /// Verifies a file with the cards of the city.
    func verify(_ file: String, _ words: String...) throws -> Outcome {
        try Fusebox.run(["verify", file, "--trust", city.keys] + words)
    }
}
