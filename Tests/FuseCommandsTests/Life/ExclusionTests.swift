import FuseCore
import FuseCrypto
import Testing

/// The list of natural persons who are left out: sealed wherever it lies, applied in every run.
@Suite struct ExclusionTests {
    let copy: CityCopy
    private let secret = "P1000"

    init() throws {
        copy = try CityCopy()
        try Files.write((0..<200).map { "P\(1000 + $0)\n" }.joined().utf8, to: copy.path("list.txt"))
    }

    private func words(_ name: String, list: String = "list.txt", by party: String = "clinic") -> [String] {
        [
            "declare", "exclusion", "visits", "--list", copy.path(list), "--to", copy.city.enclave, "--key",
            copy.city.key(of: party), "--out", copy.path("signed/\(name).json"),
        ]
    }

    private func declare(_ name: String) throws {
        if !Files.exists(copy.path("signed")) { try Files.makeFolder(copy.path("signed")) }
        try Fusebox.done(words(name))
    }

    private func expectSealed(_ place: String) throws {
        for (path, bytes) in try Files.tree(place) { #expect(!bytes.contains(Array(secret.utf8)), "\(path)") }
    }

    @Test func `only the sealed list and its digest are written`() throws {
        try declare("one")
        #expect(try Files.names(in: copy.path("signed")) == ["one.age", "one.json"])
        #expect(try Files.bytes(copy.path("signed/one.age")).starts(with: Array("age-encryption.org/v1\n".utf8)))
        let submitted = try Fusebox.run("submit", copy.path("signed/one.json"), "--vault", copy.vault).expectDone()
        #expect(!submitted.text.contains(secret))
        try Fusebox.run(copy.runWords(.visits)).expectDone()
        for place in ["signed", "vault", "out"] { try expectSealed(copy.path(place)) }
    }

    @Test func `a run leaves out those on the list, and the receipt names the digest alone`() throws {
        try declare("one")
        try Fusebox.done(["submit", copy.path("signed/one.json"), "--vault", copy.vault])
        try Fusebox.run(copy.runWords(.visits)).expectDone()
        let lines = try copy.verify(copy.path("out/receipt.json"), "--article", "32").expectDone().text
        let digest = SHA256.digest(of: try Files.bytes(copy.path("signed/one.age")))
        #expect(lines.contains("exclusion  \(digest)"))
        // 40 of 240 people are left in three places: below the smallest group, so no place is released.
        let release = try Fusebox.run([
            "open", copy.path("out/release.csv.age"), "--identity", "\(copy.city.keys)/planner.age.txt",
        ]).expectDone()
        #expect(release.text.split(separator: "\r\n").count == 1)
    }

    @Test func `a list that is missing, no text, or not the provider's is not filed`() throws {
        try Files.makeFolder(copy.path("signed"))
        try Files.write([0xFF, 0xFE], to: copy.path("odd.txt"))
        try Files.write([], to: copy.path("empty.txt"))
        for list in ["odd.txt", "empty.txt", "missing.txt"] {
            try Fusebox.run(words("bad", list: list)).expectFailure(Exit.badInput)
        }
        #expect(try Files.names(in: copy.path("signed")).isEmpty)
        try Fusebox.run(words("foreign", by: "registry") + ["--vault", copy.vault]).expectFailure(Exit.badInput)
        try declare("one")
        try Files.remove(copy.path("signed/one.age"))
        try Fusebox.run("submit", copy.path("signed/one.json"), "--vault", copy.vault).expectFailure(Exit.badInput)
    }

    @Test func `neither the statement nor the sealed list is replaced`() throws {
        try declare("one")
        let before = try Files.tree(copy.path("signed"))
        try Fusebox.run(words("one")).expectFailure(Exit.badInput)
        #expect(try Files.tree(copy.path("signed")) == before)
        try Files.remove(copy.path("signed/one.age"))
        try Fusebox.run(words("one")).expectFailure(Exit.badInput)
        #expect(try Files.names(in: copy.path("signed")) == ["one.json"])
    }
}
