import FuseCore
import Testing

/// New terms for data that is sealed already.
@Suite struct RenewalTests {
    let copy: CityCopy
    private var sealed: String { "\(copy.city.path)/visits-sealed" }

    init() throws { copy = try CityCopy() }

    private func words(
        version: Int = 2, to folder: String = "renewed", card: String = "clinic", key: String = "clinic",
        replacing old: String = "", with new: String = ""
    ) throws -> [String] {
        let terms = Sample.visits.terms.replacing("version: 1\nprovider", with: "version: \(version)\nprovider")
        try Files.write(terms.replacing(old, with: new).utf8, to: copy.path("new.yaml"))
        return [
            "terms", "renew", sealed, "--terms", copy.path("new.yaml"), "--key", copy.city.key(of: key), "--card",
            "\(copy.city.keys)/\(card).json", "--out", copy.path(folder),
        ]
    }

    private func ingest(_ folder: String) throws -> Outcome {
        try Fusebox.run("ingest", "--vault", copy.vault, folder)
    }

    @Test func `new terms supersede the old ones for good, and the parts stay as they are`() throws {
        try Fusebox.run(words(replacing: "[planner, foreign]", with: "[foreign]")).expectDone()
        let (before, after) = (try Files.tree(sealed), try Files.tree(copy.path("renewed")))
        #expect(before.keys == after.keys && before["manifest.json"] != after["manifest.json"])
        #expect(before["part-00000.parquet.age"] == after["part-00000.parquet.age"])
        try Fusebox.run(copy.runWords(.visits, out: "before")).expectDone()
        try ingest(copy.path("renewed")).expectDone()
        #expect(try Fusebox.run(copy.runWords(.visits)).status == Exit.denied)
        try ingest(sealed).expectFailure(Exit.badInput)
        #expect(try Fusebox.run(copy.runWords(.visits)).status == Exit.denied)
    }

    @Test func `a grant that was taken back is granted anew by a new version only`() throws {
        try copy.file(["revoke", "visits", "--reason", "The contract has ended."], by: "clinic")
        try ingest(sealed).expectFailure(Exit.badInput)
        try Fusebox.run(words()).expectDone()
        try ingest(copy.path("renewed")).expectDone()
        try Fusebox.run(copy.runWords(.visits)).expectDone()
    }

    @Test func `terms that are no newer, of another dataset, or no terms are refused, and nothing is written`() throws {
        let changes = [
            ("dataset: visits", "dataset: others"), ("place:", "plaza:"), ("grade: general-3", "grade: core"),
        ]
        for (old, new) in changes { try expectRefused(words(replacing: old, with: new), Exit.badInput) }
        try expectRefused(words(version: 1), Exit.badInput)
        try expectRefused(words(card: "registry"), Exit.badInput)
    }

    private func expectRefused(_ words: [String], _ status: Int32) throws {
        try Fusebox.run(words).expectFailure(status)
        #expect(!Files.exists(copy.path("renewed")))
    }

    @Test func `who is not the provider gains nothing`() throws {
        try expectRefused(words(key: "registry"), Exit.badInput)
        try expectRefused(words(card: "registry", key: "registry"), Exit.notVerified)
    }
}
