import FuseCore
import Testing

/// What ends is erased, and the certificate of it verifies wherever the cards are.
@Suite struct DeletionTests {
    let copy: CityCopy

    init() throws { copy = try CityCopy() }

    private func expire(_ words: String...) throws -> Outcome {
        try Fusebox.run(["expire", "--vault", copy.vault] + words).expectDone()
    }

    private func endEntrustment() throws {
        try copy.renew(.surveys, with: Sample.surveys.terms.replacing("until: 2099-06-30", with: "until: 2001-06-30"))
    }

    @Test func `expire erases what has ended, once, and certifies it`() throws {
        #expect(try expire().text.contains("nothing has ended"))
        try endEntrustment()
        let outcome = try expire("--records", copy.path("records"), "--json").json()
        let entries = try outcome.at("certificates").list()
        let files = try outcome.at("files").texts()
        #expect(entries.count == 1 && files.count == 1)
        let shown = try copy.verify(files[0]).expectDone().text
        #expect(shown.contains("what is certified") && shown.contains("surveys"))
        #expect(try expire().text.contains("nothing has ended"))
        #expect(try Fusebox.run("log", "--vault", copy.vault).text.contains("urn:fusebox:deletion:v1"))
    }

    @Test func `a certificate with one byte changed does not verify`() throws {
        try endEntrustment()
        let files = try expire("--records", copy.path("records"), "--json").json().at("files").list()
        let bytes = try Files.bytes(files[0].text())
        for place in (0..<16).map({ $0 * bytes.count / 16 }) {
            var flipped = bytes
            flipped[place] ^= 1
            try Files.write(flipped, to: copy.path("flipped.json"))
            #expect(try copy.verify(copy.path("flipped.json")).status == Exit.notVerified, "\(place)")
        }
    }

    @Test func `every run erases what has ended before it begins`() throws {
        try endEntrustment()
        let outcome = try Fusebox.run(copy.runWords(.surveys))
        #expect(outcome.status == Exit.denied && outcome.text.contains("art20.entrust"))
        #expect(try expire().text.contains("nothing has ended"))
    }

    @Test func `closing an emergency erases its data, and nothing else`() throws {
        let words = [
            "declare", "closure", "typhoon-9", "--reason", "The storm is over.", "--records", copy.path("records"),
        ]
        let closed = try copy.file(words, by: "office")
        #expect(try closed.at("certificates").integer() == 1)
        for file in try closed.at("files").list() { try copy.verify(file.text()).expectDone() }
        #expect(try Fusebox.run(copy.runWords(.shelters, out: "after")).status == Exit.denied)
        try Fusebox.run(copy.runWords(.visits)).expectDone()
        let other = ["declare", "closure", "typhoon-8", "--reason", "The storm is over."]
        try Fusebox.run(copy.filingWords(other, by: "office")).expectFailure(Exit.badInput)
    }

    @Test func `terms that ask for it have their data erased after the run, whose answer can still be had`() throws {
        try copy.renew(
            .visits, with: Sample.visits.terms.replacing("[notify]", with: "[notify, delete-after-run]"))
        let outcome = try Fusebox.run(copy.runWords(.visits)).expectDone()
        let entry = try #require(outcome.text.firstMatch(of: /deletion certificate is log entry ([0-9]+)/)?.output.1)
        let file = copy.path("certificate.json")
        try Fusebox.run("log", "export", String(entry), "--vault", copy.vault, "--out", file).expectDone()
        try copy.verify(file).expectDone()
        try Fusebox.run(copy.runWords(.visits, out: "again")).expectDone()
    }
}
