import FuseCore
import Testing

@Suite struct RevocationTests {
    let copy: CityCopy

    init() throws { copy = try CityCopy() }

    private let why = ["--reason", "The contract has ended."]

    private func expectDenied(_ sample: Sample, by rule: String, out: String = "out") throws {
        let outcome = try Fusebox.run(copy.runWords(sample, out: out))
        #expect(outcome.status == Exit.denied && outcome.text.contains(rule), "\(outcome.complaint)\(outcome.text)")
    }

    @Test func `a revocation signed to a file counts once it is submitted, and is filed once`() throws {
        let file = copy.path("revocation.json")
        let signed = try Fusebox.done(["revoke", "visits", "--key", copy.city.key(of: "clinic"), "--out", file] + why)
        #expect(signed.text.contains("revocation, by `clinic`") && !signed.text.contains("log entry"))
        try Fusebox.run(copy.runWords(.visits, out: "before")).expectDone()
        let submitted = try Fusebox.run("submit", file, "--vault", copy.vault).expectDone().text
        #expect(submitted.contains("no run uses the dataset any more") && submitted.contains("visits"))
        try expectDenied(.visits, by: "art43.prohibited")
        let log = try Fusebox.run("log", "--vault", copy.vault).text
        try Fusebox.run("submit", file, "--vault", copy.vault).expectFailure(Exit.badInput)
        #expect(try Fusebox.run("log", "--vault", copy.vault).text == log)
    }

    @Test func `a revocation filed at once counts at once, until new terms grant anew`() throws {
        let filed = try copy.file(["revoke", "visits"] + why, by: "clinic")
        #expect(try filed.at("datasets").texts() == ["visits"])
        #expect(try filed.at("file").isNull)
        try expectDenied(.visits, by: "art43.prohibited")
        try copy.renew(.visits, with: Sample.visits.terms)
        try Fusebox.run(copy.runWords(.visits, out: "again")).expectDone()
    }

    @Test func `public data is not withheld without a basis, and with one the refusal names it`() throws {
        let words = copy.filingWords(["revoke", "buses"] + why, by: "registry")
        #expect(try Fusebox.run(words).expectFailure(Exit.badInput).complaint.contains("`basis`"))
        try Fusebox.run(copy.runWords(.buses, out: "before")).expectDone()
        try Fusebox.run(words + ["--basis", "Law on statistics"]).expectDone()
        try expectDenied(.buses, by: "art14.refusal")
        let refusal = copy.path("out/refusal.json")
        #expect(try copy.verify(refusal, "--article", "14").expectDone().text.contains("Law on statistics"))
    }

    @Test(arguments: [("registry", Exit.badInput), ("office", Exit.badInput), ("planner", Exit.notVerified)])
    func `only its provider takes a grant back`(party: String, status: Int32) throws {
        try Fusebox.run(copy.filingWords(["revoke", "visits"] + why, by: party)).expectFailure(status)
        try Fusebox.run(copy.runWords(.visits)).expectDone()
    }

    @Test func `a statement in the name of another party does not verify`() throws {
        let words = copy.filingWords(["revoke", "visits", "--party", "clinic"] + why, by: "planner")
        try Fusebox.run(words).expectFailure(Exit.notVerified)
        try Fusebox.run(copy.runWords(.visits)).expectDone()
    }

    @Test func `an approval that was taken back no longer counts, and no other is touched`() throws {
        let job = copy.city.job(of: .returns)
        let filed = try copy.file(["revoke", "--job", job] + why, by: "office")
        #expect(try filed.at("effect").text().contains("approval"))
        try expectDenied(.returns, by: "art29.open")
        try Fusebox.run(copy.runWords(.grid, out: "grid")).expectDone()
    }

    @Test func `revoke --erase erases the keys and certifies it`() throws {
        let words = copy.filingWords(
            ["revoke", "visits", "--erase", "--records", copy.path("records")] + why, by: "clinic")
        let outcome = try Fusebox.run(words).expectDone()
        #expect(outcome.text.contains("keys are erased") && outcome.text.contains("certificate"))
        let names = try Files.names(in: copy.path("records"))
        #expect(names.count == 2 && names[0].hasPrefix("case-") && names[1].hasPrefix("deletion-"))
        for name in names { try copy.verify(copy.path("records/\(name)")).expectDone() }
        try expectDenied(.visits, by: "erased")
    }

    @Test func `a statement that is cut, changed, of another kind or missing is not filed`() throws {
        let file = copy.path("revocation.json")
        try Fusebox.done(["revoke", "visits", "--key", copy.city.key(of: "clinic"), "--out", file] + why)
        let bytes = try Files.bytes(file)
        var flipped = bytes
        flipped[bytes.count / 2] ^= 1
        for (damaged, statuses) in [
            (flipped, [Exit.notVerified, Exit.badInput]), (bytes.dropLast(9), [Exit.badInput]), ([], [Exit.badInput]),
            (try Files.bytes(copy.city.request(of: .visits)), [Exit.notVerified]),
        ] {
            try Files.write(damaged, to: copy.path("damaged.json"))
            let outcome = try Fusebox.run("submit", copy.path("damaged.json"), "--vault", copy.vault)
            #expect(statuses.contains(outcome.expectFailure(outcome.status).status), "\(outcome.complaint)")
        }
        try Fusebox.run("submit", copy.path("missing.json"), "--vault", copy.vault).expectFailure(Exit.badInput)
        try Fusebox.run(copy.runWords(.visits)).expectDone()
    }
}
