import FuseCore
import Testing

/// Objections, complaints, orders and incidents, from the statement to its outcome.
@Suite struct CaseTests {
    let copy: CityCopy

    init() throws { copy = try CityCopy() }

    private let why = ["--reason", "Half of the rows are missing."]

    private func decide(_ filed: DocumentNode, _ outcome: String, by party: String) throws -> [String] {
        let words = [
            "declare", "outcome", try filed.at("statement").text(), outcome, "--reason", "It was looked into.",
        ]
        return copy.filingWords(words, by: party)
    }

    private func status(_ out: String) throws -> Int32 {
        try Fusebox.run(copy.runWords(.visits, out: out)).status
    }

    private func cases(_ words: String...) throws -> [DocumentNode] {
        try Fusebox.run(["cases", "--vault", copy.vault, "--json"] + words).expectDone().json().at("cases").list()
    }

    private func receiptIndex(_ sample: Sample) throws -> Int {
        let told = try Fusebox.run("notices", "--vault", copy.vault, "--party", sample.provider, "--json").json()
        return try #require(try told.at("receipts").list().last).integer()
    }

    @Test func `an objection flags the dataset, lists its receipts, and stops it once it is upheld`() throws {
        let filed = try copy.file(["declare", "objection", "visits", "--dataset-version", "1"] + why, by: "planner")
        #expect(try filed.at("receipts").list().map { try $0.integer() } == [receiptIndex(.visits)])
        #expect(try status("flagged") == Exit.done)
        try Fusebox.run(decide(filed, "upheld", by: "planner")).expectFailure(Exit.notVerified)
        try Fusebox.run(decide(filed, "upheld", by: "registry")).expectFailure(Exit.badInput)
        try Fusebox.run(decide(filed, "upheld", by: "clinic")).expectDone()
        #expect(try status("upheld") == Exit.denied)
        #expect(try cases("--dataset", "visits").first?.at("outcome").text() == "upheld")
        try copy.renew(.visits, with: Sample.visits.terms)
        #expect(try status("renewed") == Exit.done)
    }

    @Test func `an objection to another version, or to no dataset, is bad input`() throws {
        for words in [
            ["objection", "visits", "--dataset-version", "2"], ["objection", "nothing", "--dataset-version", "1"],
        ] {
            try Fusebox.run(copy.filingWords(["declare"] + words + why, by: "planner")).expectFailure(Exit.badInput)
        }
        #expect(try cases().isEmpty)
        #expect(try Fusebox.run("cases", "--vault", copy.vault).expectDone().text.contains("nothing was filed"))
    }

    @Test func `a complaint is about a receipt, and an authority decides it`() throws {
        let receipt = "\(copy.city.answer(of: .visits))/receipt.json"
        let filed = try copy.file(["declare", "complaint", receipt] + why, by: "stranger")
        #expect(try filed.at("datasets").texts() == ["visits"])
        try Fusebox.run(decide(filed, "upheld", by: "clinic")).expectFailure(Exit.badInput)
        #expect(try status("pending") == Exit.done)
        try Fusebox.run(decide(filed, "upheld", by: "office")).expectDone()
        #expect(try status("upheld") == Exit.denied)
        try Fusebox.run(decide(filed, "settled", by: "office")).expectDone()
        #expect(try status("settled") == Exit.done)
        let refusal = copy.path("upheld/refusal.json")
        try copy.verify(refusal, "--article", "61").expectDone()
        try Fusebox.run(copy.filingWords(["declare", "complaint", copy.path("none.json")] + why, by: "stranger"))
            .expectFailure(Exit.badInput)
    }

    @Test func `an order binds from the end of its day until it is settled`() throws {
        let words = ["declare", "order", "planner", "--until", "2001-01-01"] + why
        for party in ["planner", "clinic"] {
            try Fusebox.run(copy.filingWords(words, by: party)).expectFailure(Exit.notVerified)
        }
        let filed = try copy.file(words, by: "office")
        #expect(try status("overdue") == Exit.denied)
        try Fusebox.run(decide(filed, "settled", by: "planner")).expectFailure(Exit.notVerified)
        try Fusebox.run(decide(filed, "settled", by: "office")).expectDone()
        #expect(try status("settled") == Exit.done)
        let unknown = ["declare", "order", "nobody", "--until", "2001-01-01"] + why
        try Fusebox.run(copy.filingWords(unknown, by: "office")).expectFailure(Exit.badInput)
    }

    @Test func `an order that was found right binds on`() throws {
        let filed = try copy.file(["declare", "order", "planner", "--until", "2001-01-01"] + why, by: "office")
        try Fusebox.run(decide(filed, "upheld", by: "office")).expectDone()
        #expect(try status("upheld") == Exit.denied)
    }

    @Test func `quarantine stops a dataset at once and no other, until the incident is settled`() throws {
        let words = ["declare", "incident", "visits", "--quarantine"] + why
        try Fusebox.run(copy.filingWords(words, by: "registry")).expectFailure(Exit.badInput)
        try Fusebox.run(copy.filingWords(words, by: "stranger")).expectFailure(Exit.notVerified)
        let filed = try copy.file(words + ["--detected", "2026-01-01T08:00:00Z"], by: "clinic")
        #expect(try filed.at("effect").text().contains("no run uses the datasets"))
        #expect(try status("stopped") == Exit.denied)
        try Fusebox.run(copy.runWords(.cameras, out: "cameras")).expectDone()
        try Fusebox.run(decide(filed, "settled", by: "clinic")).expectDone()
        #expect(try status("settled") == Exit.done)
        try copy.verify(copy.path("stopped/refusal.json"), "--article", "57").expectDone()
    }

    @Test func `cases lists what was filed, oldest first, with its outcome`() throws {
        let first = try copy.file(["declare", "objection", "visits", "--dataset-version", "1"] + why, by: "planner")
        try copy.file(["declare", "order", "planner", "--until", "2099-01-01"] + why, by: "office")
        try copy.file(["revoke", "tolls"] + why, by: "clinic")
        try Fusebox.run(decide(first, "dismissed", by: "office")).expectDone()
        let listed = try cases()
        #expect(try listed.map { try $0.at("kind").text() } == ["objection", "order", "revocation", "outcome"])
        #expect(try listed[0].at("outcome").text() == "dismissed" && listed[1].at("outcome").text() == "pending")
        #expect(try listed[2].at("outcome").isNull && listed[0].at("datasets").texts() == ["visits"])
        #expect(try listed[0].at("statement").text() == first.at("statement").text())
        #expect(try listed[0].at("receipts").list().count == 1)
        #expect(try cases("--dataset", "tolls").map { try $0.at("kind").text() } == ["revocation"])
        let lines = try Fusebox.run("cases", "--vault", copy.vault).expectDone().lines
        #expect(lines[0].contains("objection") && lines[0].contains("dismissed") && lines[0].contains("planner"))
    }

    @Test func `the record of a case verifies, and with one byte changed it does not`() throws {
        let words =
            ["declare", "objection", "visits", "--dataset-version", "1", "--records", copy.path("records")] + why
        let file = try #require(try copy.file(words, by: "planner").at("files").texts().first)
        #expect(try copy.verify(file).expectDone().text.contains("what is certified"))
        #expect(try copy.verify(file, "--json").expectDone().json().at("type").text() == "urn:fusebox:case:v1")
        let bytes = try Files.bytes(file)
        for place in (0..<16).map({ $0 * bytes.count / 16 }) {
            var flipped = bytes
            flipped[place] ^= 1
            try Files.write(flipped, to: copy.path("flipped.json"))
            #expect(try copy.verify(copy.path("flipped.json")).status == Exit.notVerified, "\(place)")
        }
    }
}
