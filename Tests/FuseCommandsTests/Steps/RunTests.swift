import FuseCore
import FuseReceipts
import Testing

@Suite struct RunTests {
    let house: House

    init() throws { house = try House() }

    private func opened(_ folder: String, _ name: String = "release.csv") throws -> String {
        try Fusebox.run(house.openWords("\(folder)/\(name).age")).expectDone().text
    }

    @Test func `a run writes the sealed answer and its receipt, and the recipient opens it`() throws {
        try house.answer()
        #expect(
            try Files.names(in: house.path("out")) == [
                "receipt.json", "release.csv.age", "release.html.age", "release.parquet.age",
            ])
        let lines = try opened("out").split(separator: "\r\n")
        #expect(
            lines.first
                == "district,beds,clients,clients_low,clients_high,mean_minutes,mean_minutes_low,mean_minutes_high")
        #expect(lines.dropFirst().map { $0.split(separator: ",")[0] } == ["east", "north", "south"])
        try Fusebox.run(house.openWords("out/release.csv.age", as: "tester")).expectFailure(Exit.notVerified)
    }

    @Test func `the recipient opens the page and the Parquet file as well, and nobody else does`() throws {
        try house.answer()
        let page = try opened("out", "release.html")
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("<bdi>clients</bdi>"))
        try Fusebox.run(house.openWords("out/release.parquet.age", out: "release.parquet")).expectDone()
        let parquet = try Files.bytes(house.path("release.parquet"))
        #expect(parquet.prefix(4) == Array("PAR1".utf8)[...] && parquet.suffix(4) == Array("PAR1".utf8)[...])
        for name in ["html", "parquet"] {
            try Fusebox.run(house.openWords("out/release.\(name).age", as: "tester")).expectFailure(Exit.notVerified)
        }
    }

    @Test(arguments: ["receipt.json", "release.csv.age", "release.parquet.age", "release.html.age"])
    func `where one of the files has no place, nothing is spent and nothing is written`(name: String) throws {
        try Files.makeFolder(house.path("out"))
        try Files.write([1], to: house.path("out/\(name)"))
        try Fusebox.run(house.runWords(house.town.request)).expectFailure(Exit.badInput)
        #expect(try Files.names(in: house.path("out")) == [name] && spent() == "0")
    }

    @Test func `the same request again gives the same answer at no cost`() throws {
        try house.answer()
        let again = try Fusebox.run(house.runWords(house.town.request, out: "again") + ["--json"]).expectDone()
        #expect(try !again.json().at("charged").boolean())
        for name in ["release.csv", "release.html"] { #expect(try opened("again", name) == opened("out", name)) }
        let other = try Fusebox.run(house.runWords(house.request("other", party: "tester"), out: "other"))
        #expect(other.expectDone().text.contains("nothing was charged"))
    }

    @Test func `a release and a receipt are never replaced, and nothing is spent on a place that is taken`() throws {
        try house.answer()
        let before = try Files.tree(house.path("out"))
        try Fusebox.run(house.runWords(house.request(least: 1))).expectFailure(Exit.badInput)
        #expect(try Files.tree(house.path("out")) == before)
        #expect(try spent() == "2")
    }

    @Test func `a denial exits with 3 and writes a signed refusal that verifies`() throws {
        let request = try house.request(purpose: "health/advertising")
        let outcome = try Fusebox.run(house.runWords(request))
        #expect(outcome.status == Exit.denied && outcome.complaint.isEmpty)
        #expect(outcome.text.contains("DENIED") && outcome.text.contains("art27.purpose"))
        #expect(try Files.names(in: house.path("out")) == ["refusal.json"])
        try Fusebox.run("verify", house.path("out/refusal.json"), "--trust", house.town.keys).expectDone()
        #expect(try spent() == "0")
    }

    @Test func `a spent budget denies what is new`() throws {
        for least in 0..<3 {
            try Fusebox.run(house.runWords(house.request("\(least)", least: least), out: "out-\(least)")).expectDone()
        }
        let outcome = try Fusebox.run(house.runWords(house.request("3", least: 3), out: "out-3"))
        #expect(outcome.status == Exit.denied)
        #expect(outcome.text.contains("art43.prohibited"))
        #expect(try spent() == "6")
    }

    @Test func `a job that was changed after its approval is denied`() throws {
        try Files.copy(house.town.job, to: house.path("job"))
        try Files.write(Files.bytes(house.path("job/query.sql")) + [10], to: house.path("job/query.sql"))
        let words = house.town.requestWords(job: house.path("job"), out: house.path("r.json"))
        try Fusebox.run(words).expectDone()
        let outcome = try Fusebox.run(house.runWords(house.path("r.json")))
        #expect(outcome.status == Exit.denied && outcome.text.contains("art59.grade"))
    }

    @Test func `a request that was changed, or that a stranger signed, is not run`() throws {
        let bytes = try Files.bytes(house.town.request)
        for (place, status) in [(0, Exit.badInput), (bytes.count / 2, Exit.notVerified)] {
            var flipped = bytes
            flipped[place] ^= 1
            try Files.write(flipped, to: house.path("flipped.json"))
            try Fusebox.run(house.runWords(house.path("flipped.json"))).expectFailure(status)
        }
        try Fusebox.run("keygen", "--party", "planner", "--role", "enterprise", "--out", house.path("keys"))
            .expectDone()
        let words = house.town.requestWords(out: house.path("forged.json"))
            .map { $0 == house.town.key(of: "planner") ? house.path("keys/planner.key.pem") : $0 }
        try Fusebox.run(words).expectDone()
        try Fusebox.run(house.runWords(house.path("forged.json"))).expectFailure(Exit.notVerified)
        try Fusebox.run(house.runWords(house.path("missing.json"))).expectFailure(Exit.badInput)
        #expect(try spent() == "0")
    }

    private func spent() throws -> String {
        let budget = try Fusebox.run("budget", "--vault", house.vault, "--json").json()
        let visits = try #require(try budget.at("datasets").list().first { try $0.at("dataset").text() == "visits" })
        return try visits.at("spent", "epsilon").text()
    }
}
