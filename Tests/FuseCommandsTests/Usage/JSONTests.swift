import FuseCore
import Testing

/// Every command yields one JSON document on request, and the same again for the same state.
@Suite struct JSONTests {
    @Test func `what only looks yields JSON`() throws {
        let house = try House()
        try house.answer()
        let town = house.town
        let receipt = house.path("out/receipt.json")
        for words in [
            ["budget", "--vault", house.vault], ["log", "--vault", house.vault],
            ["log", "list", "--vault", house.vault],
            ["log", "checkpoint", "--vault", house.vault], ["log", "proof", "0", "--vault", house.vault],
            ["log", "audit", "--vault", house.vault], ["check", town.job],
            ["check", town.job, "--vault", house.vault, "--param", "least=3"],
            ["verify", receipt, "--trust", town.keys], ["verify", receipt, "--trust", town.keys, "--article", "27"],
            ["terms", "check", "\(town.path)/visits.yaml"], ["terms", "schema"], ["terms", "purposes"],
            ["terms", "export", "--odrl", "\(town.path)/visits.yaml"], ["cases", "--vault", house.vault],
            ["cases", "--vault", house.vault, "--dataset", "visits"], ["expire", "--vault", house.vault],
            ["notices", "--vault", house.vault, "--party", "clinics"],
        ] {
            let outcome = try Fusebox.run(words + ["--json"]).expectDone()
            _ = try outcome.json().fields()
            #expect(try Fusebox.run(words + ["--json"]).output == outcome.output, "\(words)")
        }
    }

    @Test func `what makes something yields JSON about it`() throws {
        let folder = try TemporaryFolder()
        let (vault, keys, town) = ("\(folder.path)/vault", "\(folder.path)/keys", try Town.shared.get())
        let card = try Fusebox.run("init", "--vault", vault, "--json").expectDone()
        #expect(try card.json().at("role").text() == "enclave")
        try Files.write(card.output, to: "\(folder.path)/enclave.json")
        let party = try Fusebox.run("keygen", "--party", "clinics", "--role", "provider", "--out", keys, "--json")
        #expect(try party.json().at("party").text() == "clinics")
        let trusted = try Fusebox.run("trust", "--vault", vault, "\(keys)/clinics.json", "--json")
        #expect(try trusted.json().at("trusted").list().count == 1)
        let sealed = "\(folder.path)/sealed"
        let manifest = try Fusebox.run([
            "seal", "\(town.path)/visits.csv", "--terms", "\(town.path)/visits.yaml", "--key",
            "\(keys)/clinics.key.pem", "--to", "\(folder.path)/enclave.json", "--out", sealed, "--json",
        ])
        #expect(try manifest.json().at("dataset").text() == "visits")
        let ingested = try Fusebox.run("ingest", "--vault", vault, sealed, "--json")
        #expect(ingested.output == manifest.output)
    }

    @Test func `what asks yields JSON about the outcome`() throws {
        let house = try House()
        try Files.copy(house.town.job, to: house.path("job"))
        let approval = try Fusebox.run(
            "approve", house.path("job"), "--key", house.town.key(of: "clinics"), "--json")
        #expect(try approval.json().at("job").text() == "visits-by-district")
        let request = try Fusebox.run(house.town.requestWords(out: house.path("r.json")) + ["--json"])
        #expect(try request.json().at("request").text() == house.path("r.json"))
        let run = try Fusebox.run(house.runWords(house.path("r.json")) + ["--json"])
        #expect(try run.json().at("outcome").text() == "released")
        #expect(try run.json().at("charged").boolean())
        let opened = try Fusebox.run(house.openWords("out/release.csv.age", out: "release.csv") + ["--json"])
        #expect(try opened.json().at("out").text() == house.path("release.csv"))
        let denied = try Fusebox.run(
            house.runWords(house.request("wrong", purpose: "health/advertising"), out: "denied") + ["--json"])
        #expect(denied.status == Exit.denied)
        #expect(try denied.json().at("outcome").text() == "denied")
        #expect(try !denied.json().at("findings").list().isEmpty)
    }

    @Test func `what states something yields JSON about the statement, and with a vault about what it does`() throws {
        let (copy, why) = (try CityCopy(), ["--reason", "As the test asks."])
        let receipt = "\(copy.city.answer(of: .visits))/receipt.json"
        try Files.write("P1000\n".utf8, to: copy.path("list.txt"))
        let statements: [(String, [String], String)] = [
            ("objection", ["declare", "objection", "visits", "--dataset-version", "1"] + why, "planner"),
            ("complaint", ["declare", "complaint", receipt] + why, "planner"),
            ("order", ["declare", "order", "clinic", "--until", "2099-12-31"] + why, "office"),
            ("incident", ["declare", "incident", "visits"] + why, "clinic"),
            ("closure", ["declare", "closure", "typhoon-9"] + why, "office"),
            (
                "catalogue", ["declare", "catalogue", "public-data", "--edition", "1", "--entry", "a:1:current"],
                "office"
            ),
            (
                "exclusion",
                ["declare", "exclusion", "visits", "--list", copy.path("list.txt"), "--to", copy.city.enclave], "clinic"
            ),
            ("revocation", ["revoke", "tolls"] + why, "clinic"),
        ]
        for (kind, words, party) in statements {
            let file = copy.path("\(kind).json")
            let key = ["--key", copy.city.key(of: party), "--out", file, "--json"]
            let signed = try Fusebox.run(words + key).expectDone().json()
            #expect(try signed.at("kind").text() == kind && signed.at("file").text() == file)
            let filed = try Fusebox.run("submit", file, "--vault", copy.vault, "--json").expectDone().json()
            #expect(try filed.at("statement").text() == signed.at("statement").text(), "\(kind)")
            #expect(try !filed.at("effect").text().isEmpty)
        }
        let exported = try Fusebox.run(
            "log", "export", "1", "--vault", copy.vault, "--out", copy.path("entry.json"), "--json")
        #expect(try exported.expectDone().json().at("file").text() == copy.path("entry.json"))
    }
}
