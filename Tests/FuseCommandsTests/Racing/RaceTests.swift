import FuseCore
import Testing

/// Several processes at once on one vault.
@Suite struct RaceTests {
    @Test func `of six processes that want a third of the budget each, three get it`() throws {
        let house = try House()
        let requests = try (0..<6).map { try house.request("\($0)", least: $0) }
        let running = try requests.enumerated().map { index, request in
            try Fusebox.start(house.runWords(request, out: "out-\(index)"))
        }
        let outcomes = try running.map { try $0.finish() }
        #expect(outcomes.count { $0.status == Exit.done } == 3, "\(outcomes.map(\.complaint))")
        #expect(outcomes.count { $0.status == Exit.denied } == 3)
        let budget = try Fusebox.run("budget", "--vault", house.vault, "--json").json().at("datasets").list()
        let spent = try budget.map { try $0.at("spent", "epsilon").text() }
        #expect(spent == ["0", "6"])
        // Three reservations, three receipts, three refusals.
        #expect(try Fusebox.run("log", "audit", "--vault", house.vault).expectDone().text.contains("all 9 entries"))
    }

    @Test func `of four processes that want the same answer, one pays and all get the same bytes`() throws {
        let house = try House()
        let running = try (0..<4).map {
            try Fusebox.start(house.runWords(house.town.request, out: "out-\($0)") + ["--json"])
        }
        let charged = try running.map { try $0.finish().expectDone().json().at("charged").boolean() }
        #expect(charged.count { $0 } == 1)
        let answers = try (0..<4).map { index in
            try Fusebox.run(house.openWords("out-\(index)/release.csv.age")).expectDone().output
        }
        #expect(Set(answers).count == 1)
        for index in 0..<4 {
            try Fusebox.run("verify", house.path("out-\(index)/receipt.json"), "--trust", house.town.keys).expectDone()
        }
    }
}
