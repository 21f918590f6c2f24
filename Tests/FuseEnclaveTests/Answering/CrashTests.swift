import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

@Suite struct CrashTests {
    let room: Room

    init() throws { room = try Room() }

    /// Does what a run does until its budget is reserved, and then no more.
    private func crashAfterReserving(_ asking: Asking) throws {
        _ = try SlowRun(room, asking).reserve()
    }

    @Test func `a run that crashed after it reserved is done again at no cost, with the answer it would have given`()
        throws
    {
        try crashAfterReserving(Asking(room.cast))
        #expect(try room.spent(on: "trips") == "4")
        let reopened = try room.reopened()
        let answer = try reopened.answer(Asking(room.cast))
        #expect(answer.isCharged, "the receipt of the answer that was paid for names the charge")
        #expect(try reopened.spent(on: "trips") == "4" && reopened.spent(on: "vehicles") == "4")
        #expect(answer.csv == (try Room().answer(Asking(room.cast)).csv))
        let receipt = try answer.predicate(room.trust)
        #expect(receipt.noise?.reservation == 0)
        #expect(receipt.answeredBefore == nil)
        #expect(receipt.privacy?.charged.map(\.epsilon.description) == ["4", "4"])
    }

    @Test func `another party may finish what crashed, and the third gets it as answered before`() throws {
        try crashAfterReserving(Asking(room.cast))
        var other = Asking(room.cast)
        other.party = room.cast.tester
        let second = try room.answer(other)
        let third = try room.answer(Asking(room.cast))
        #expect(second.csv == third.csv)
        #expect(try third.predicate(room.trust).answeredBefore == second.receipt.proof.index)
        #expect(try room.spent(on: "trips") == "4")
    }

    @Test func `a budget that a crashed run used up still gives its answer, and no other`() throws {
        for least in ["0", "1"] {
            var asking = Asking(room.cast)
            asking.parameters["least"] = least
            _ = try room.answer(asking)
        }
        var last = Asking(room.cast)
        last.parameters["least"] = "2"
        try crashAfterReserving(last)
        #expect(try room.spent(on: "trips") == "12")
        var tooMuch = Asking(room.cast)
        tooMuch.parameters["least"] = "3"
        #expect(try room.refusal(of: tooMuch).rules == ["art43.prohibited trips"])
        #expect(try room.answer(last).predicate(room.trust).answeredBefore == nil)
        #expect(try room.spent(on: "trips") == "12")
    }

    @Test func `of runs that finish the same answer side by side, one receipt names the charge`() async throws {
        let request = try room.request(Asking(room.cast))
        let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
            for _ in 0..<4 {
                group.addTask { [room] in
                    guard case .released(let delivery) = try room.reopened().enclave.run(request) else {
                        throw UnexpectedRelease()
                    }
                    return try Answer(delivery, for: room.cast.planner)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(answers.map(\.csv)).count == 1)
        #expect(answers.count(where: \.isCharged) == 1)
        let first = try #require(answers.first { $0.isCharged }).receipt.proof.index
        for answer in answers where !answer.isCharged {
            #expect(try answer.predicate(room.trust).answeredBefore == first)
        }
        #expect(try room.spent(on: "trips") == "4")
        #expect(try room.vault.auditLog() == 5)
    }

    @Test func `a run that was overtaken while it computed gives the answer that was settled`() throws {
        var run = try SlowRun(room, Asking(room.cast))
        let late = try run.compute()
        let first = try room.answer(Asking(room.cast))
        let second = try run.answer(late)
        #expect(second.csv == first.csv && first.isCharged && !second.isCharged)
        let receipt = try second.predicate(room.trust)
        #expect(receipt.answeredBefore == first.receipt.proof.index)
        #expect(receipt.privacy?.charged.allSatisfy { $0.epsilon == .zero } == true)
    }
}
