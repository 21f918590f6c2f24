import FuseCore
import Testing

@Suite struct VerifyTests {
    let house: House
    var receipt: String { house.path("out/receipt.json") }
    var trust: String { house.town.keys }

    init() throws {
        house = try House()
        try house.answer()
        try Fusebox.run(house.openWords("out/release.csv.age", out: "release.csv")).expectDone()
    }

    @Test func `a receipt verifies with nothing but the cards, line by line`() throws {
        let outcome = try Fusebox.run(
            "verify", receipt, "--trust", trust, "--release", house.path("release.csv")
        ).expectDone()
        for check in ["file.form", "statement.signature", "log.inclusion", "parties.known", "release.digest"] {
            #expect(outcome.lines.contains { $0.hasPrefix("  ok") && $0.contains(check) }, "\(check)")
        }
        #expect(outcome.text.contains("simulated") && outcome.text.contains("art43.prohibited"))
        #expect(outcome.text.hasSuffix("\nVERIFIED \(receipt)\n"))
    }

    @Test(arguments: (0..<20).map { Double($0) / 20 })
    func `a receipt with one byte changed does not verify`(place: Double) throws {
        var bytes = try Files.bytes(receipt)
        bytes[Int(Double(bytes.count) * place)] ^= 1
        try Files.write(bytes, to: house.path("flipped.json"))
        let outcome = try Fusebox.run("verify", house.path("flipped.json"), "--trust", trust)
        #expect(outcome.status == Exit.notVerified && outcome.complaint.isEmpty)
        #expect(
            outcome.text.contains("FAIL") && outcome.text.hasSuffix("\nNOT VERIFIED \(house.path("flipped.json"))\n"))
        let json = try Fusebox.run("verify", house.path("flipped.json"), "--trust", trust, "--json")
        #expect(json.status == Exit.notVerified)
        #expect(try !json.json().at("verified").boolean())
    }

    @Test func `what was cut, continued or emptied does not verify`() throws {
        let bytes = try Files.bytes(receipt)
        for damaged in [[], bytes.dropLast(), bytes + [10], bytes + bytes] {
            try Files.write(damaged, to: house.path("damaged.json"))
            #expect(try Fusebox.run("verify", house.path("damaged.json"), "--trust", trust).status == Exit.notVerified)
        }
    }

    @Test(arguments: ["release.csv", "release.parquet", "release.html"])
    func `each file of the release is checked, and one byte that was changed is found`(name: String) throws {
        try Fusebox.run(house.openWords("out/\(name).age", out: "opened-\(name)")).expectDone()
        let words = ["verify", receipt, "--trust", trust, "--release", house.path("opened-\(name)")]
        #expect(try Fusebox.run(words).expectDone().text.contains("the release is `\(name)`"))
        var bytes = try Files.bytes(house.path("opened-\(name)"))
        for place in [0, bytes.count / 2, bytes.count - 1] {
            bytes[place] ^= 1
            try Files.write(bytes, to: house.path("opened-\(name)"))
            #expect(try Fusebox.run(words).status == Exit.notVerified)
            bytes[place] ^= 1
        }
    }

    @Test func `another release does not verify`() throws {
        try Files.write(Files.bytes(house.path("release.csv")).dropLast(), to: house.path("other.csv"))
        let words = ["verify", receipt, "--trust", trust, "--release"]
        #expect(try Fusebox.run(words + [house.path("other.csv")]).status == Exit.notVerified)
        try Fusebox.run(words + [house.path("missing.csv")]).expectFailure(Exit.badInput)
    }

    @Test func `without the card of the enclave or of a party it does not verify`() throws {
        for missing in ["enclave", "clinics", "planner"] {
            let folder = house.path("trust-\(missing)")
            try Files.makeFolder(folder)
            for party in ["enclave", "clinics", "survey", "planner"] where party != missing {
                try Files.copy("\(trust)/\(party).json", to: "\(folder)/\(party).json")
            }
            #expect(try Fusebox.run("verify", receipt, "--trust", folder).status == Exit.notVerified, "\(missing)")
        }
    }

    @Test func `a trust folder that is missing, empty or ambiguous is bad input`() throws {
        try Fusebox.run("verify", receipt, "--trust", house.path("missing")).expectFailure(Exit.badInput)
        try Files.makeFolder(house.path("empty"))
        try Fusebox.run("verify", receipt, "--trust", house.path("empty")).expectFailure(Exit.badInput)
        try Files.copy("\(trust)/planner.json", to: house.path("empty/one.json"))
        try Files.copy("\(trust)/planner.json", to: house.path("empty/two.json"))
        try Fusebox.run("verify", receipt, "--trust", house.path("empty")).expectFailure(Exit.badInput)
        try Fusebox.run("verify", house.path("missing.json"), "--trust", trust).expectFailure(Exit.badInput)
    }

    @Test func `one article shows the rules of that article only`() throws {
        let lines = try Fusebox.run("verify", receipt, "--trust", trust, "--article", "27").expectDone().lines
        let rules = lines.compactMap { $0.firstMatch(of: /art[0-9]{2}\.[a-z]+/).map { String($0.output) } }
        #expect(Set(rules) == ["art27.minimum", "art27.purpose", "art27.scenario"])
    }
}
