import FuseCore
import FuseReceipts
import Testing

@Suite struct LogTests {
    let house: House

    init() throws {
        house = try House()
        try house.answer()
    }

    private func log(_ words: String...) throws -> Outcome {
        try Fusebox.run(["log"] + words + ["--vault", house.vault])
    }

    @Test func `the log lists reservation and receipt, and its audit passes`() throws {
        let lines = try log().expectDone().lines
        #expect(lines[0].contains("urn:fusebox:reservation:v1") && lines[1].contains("urn:fusebox:receipt:v1"))
        #expect(try log("list").text == log().text)
        #expect(try log("audit").expectDone().text.contains("all 2 entries"))
    }

    @Test func `checkpoint and proofs are those that the published log and the receipt have`() throws {
        let head = try log("checkpoint").expectDone().output
        #expect(head == (try Files.bytes("\(house.vault)/log/checkpoint")))
        let card = try PartyCard(fileBytes: Files.bytes("\(house.town.keys)/enclave.json"))
        let checkpoint = try SignedCheckpoint(head).verified(by: card.signingKey)
        #expect(checkpoint.checkpoint.size == 2 && checkpoint.checkpoint.origin.text == "example.org/town")
        let receipt = try ReceiptFile(fileBytes: Files.bytes(house.path("out/receipt.json")))
        let proof = try TLogProof(log("proof", "1").expectDone().text)
        try proof.verify(receipt.statement.logEntry(), in: checkpoint)
        #expect(proof == receipt.proof)
    }

    @Test func `an entry that is not there has no proof`() throws {
        try log("proof", "2").expectFailure(Exit.badInput)
    }

    @Test func `budget shows what was spent and what there is`() throws {
        let lines = try Fusebox.run("budget", "--vault", house.vault).expectDone().lines
        let visits = try #require(lines.first { $0.contains("visits") })
        #expect(visits.split(separator: " ") == ["visits", "client", "2", "6", "0.000001", "0.00001", "1"])
        let districts = try #require(lines.first { $0.contains("districts") })
        #expect(districts.contains("public"))
    }

    @Test func `budget shows what each recipient, each purpose and the period have left`() throws {
        let house = try House()
        let before = try Fusebox.run("budget", "--vault", house.vault).expectDone().lines
        #expect(!before.contains { $0.contains("recipient") }, "terms without such limits have no second table")
        let limits = """
              recipient: { epsilon: 3, delta: 0.000004 }
              purpose: { epsilon: 4, delta: 0.000005 }
              period: { days: 30, epsilon: 2, delta: 0.000001 }
              total:
            """
        try Fusebox.run("ingest", "--vault", house.vault, house.shipment(replacing: "  total:", with: limits))
            .expectDone()
        try house.answer()
        let lines = try Fusebox.run("budget", "--vault", house.vault).expectDone().lines
        let cells = lines.map { $0.split(separator: " ").map(String.init) }
        #expect(
            cells.contains(["visits", "recipient", "planner", "2", "1", "3", "0.000001", "0.000003", "0.000004", "-"]))
        #expect(cells.contains(["visits", "recipient", "tester", "0", "3", "3", "0", "0.000004", "0.000004", "-"]))
        #expect(
            cells.contains([
                "visits", "purpose", "health/planning", "2", "2", "4", "0.000001", "0.000004", "0.000005", "-",
            ]))
        let period = try #require(cells.first { $0.starts(with: ["visits", "any", "30", "days"]) })
        #expect(period[4...9] == ["2", "0", "2", "0.000001", "0", "0.000001"] && period[10].hasSuffix("Z"))
        let refused = try Fusebox.run(house.runWords(house.request(least: 3), out: "more"))
        #expect(refused.status == Exit.denied && refused.text.contains("`period`"))
        let json = try Fusebox.run("budget", "--vault", house.vault, "--json").expectDone().json()
        let visits = try #require(try json.at("datasets").list().first { try $0.at("dataset").text() == "visits" })
        let left = try visits.at("limits").list().map { try $0.at("left", "epsilon").text() }
        #expect(left == ["1", "3", "2", "0"])
    }

    @Test(.enabled(if: OtherProgram.isThere("python3"), "python3 is not installed"))
    func `an entry that somebody changed in the database fails the audit`() throws {
        let program = """
            import sqlite3, sys
            base = sqlite3.connect(sys.argv[1])
            base.execute("DROP TRIGGER log_entry_is_never_changed")
            base.execute("UPDATE log_entry SET entry = (SELECT entry FROM log_entry WHERE position = 1) WHERE position = 0")
            base.commit()
            """
        #expect(try OtherProgram.run("python3", ["-c", program, "\(house.vault)/vault.sqlite"]).status == 0)
        try log("audit").expectFailure(Exit.notVerified)
    }

    @Test func `a published log that was removed comes back`() throws {
        let before = try Files.tree("\(house.vault)/log")
        try Files.remove("\(house.vault)/log/checkpoint")
        try Files.remove("\(house.vault)/log/tile")
        _ = try log().expectDone()
        #expect(try Files.tree("\(house.vault)/log")["checkpoint"] == before["checkpoint"])
    }

    @Test func `nothing in the vault, in the sealed folders or in the results shows a planted value`() throws {
        let mark = Array(Town.planted.utf8)
        #expect(try Files.bytes("\(house.town.path)/visits.csv").contains(mark))
        let places = [house.vault, house.path("out"), house.town.sealed("visits"), house.town.sealed("districts")]
        for place in places {
            for (path, bytes) in try Files.tree(place) {
                #expect(!bytes.contains(mark) && !bytes.contains(Array("PAR1".utf8)), "\(path)")
            }
        }
    }
}
