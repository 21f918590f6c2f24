import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// What terms let one recipient, one purpose and one period spend, as a whole run keeps to it.
@Suite struct BudgetLimitTests {
    let room: Room
    let clock = Clock()

    init() throws { room = try Room(now: clock.now) }

    private func limit(_ line: String) throws { try room.ingestTrips("  total:", "  \(line)\n  total:") }

    private func asking(_ number: Int, for recipient: Actor? = nil) -> Asking {
        var asking = Asking.trips(room.cast, number: number)
        asking.job.epsilon = "2"
        asking.recipient = recipient
        asking.requestedAt = clock.now()
        return asking
    }

    private func refusal(_ asking: Asking, naming limit: String) throws -> String {
        let refusal = try room.refusal(of: asking)
        #expect(refusal.rules == ["art43.prohibited trips"])
        #expect(ReceiptVerifier(trust: try room.trust).verify(refusal.file.fileBytes).isVerified)
        let reason = try #require(refusal.findings.refusals.first)
        #expect(refusal.findings.refusals.count == 1 && reason.contains("`\(limit)`"), "\(reason)")
        return reason
    }

    @Test func `a recipient that has spent its share is refused, and another is not`() throws {
        try limit("recipient: { epsilon: 4, delta: 0.00001 }")
        let first = try room.answer(asking(1))
        _ = try room.answer(asking(2))
        _ = try refusal(asking(3), naming: "recipient")
        #expect(try room.answer(asking(3, for: room.cast.tester)).isCharged)
        // What it was given before is free as ever.
        #expect(try room.answer(asking(1)).csv == first.csv)
        #expect(try room.spent(on: "trips") == "6")
    }

    @Test func `nobody is given for nothing what is more than its share, though another paid for it`() throws {
        try limit("recipient: { epsilon: 4, delta: 0.00001 }")
        let paid = try (1...2).map { try room.answer(asking($0)) }
        _ = try room.answer(asking(3, for: room.cast.tester))
        let again = try room.answer(asking(1, for: room.cast.tester))
        #expect(again.csv == paid[0].csv && !again.isCharged)
        _ = try refusal(asking(2, for: room.cast.tester), naming: "recipient")
        #expect(try room.spent(on: "trips") == "6")
    }

    @Test func `a purpose is spent from by whatever lies under it`() throws {
        try limit("purpose: { epsilon: 4, delta: 0.00001 }")
        for (number, purpose) in ["transport/planning", "transport/planning/bus-lanes"].enumerated() {
            var asking = asking(number)
            asking.purpose = purpose
            _ = try room.answer(asking)
        }
        var asking = asking(2)
        asking.purpose = "transport/planning/never-heard-of"
        _ = try refusal(asking, naming: "purpose")
    }

    @Test func `a period says when to ask again, and then it is answered`() throws {
        try limit("period: { days: 30, epsilon: 4, delta: 0.00001 }")
        _ = try room.answer(asking(1))
        clock.advance(days: 2)
        _ = try room.answer(asking(2))
        let reason = try refusal(asking(3), naming: "period")
        let day = Instant(secondsSinceEpoch: Scene.now.secondsSinceEpoch + 30 * 86_400 + 8 * 3600).date
        let next = CalendarDate(daysSinceEpoch: day.daysSinceEpoch + 1)
        #expect(reason.contains("from \(next) on"), "\(reason)")
        clock.advance(days: 28)
        #expect(try room.answer(asking(3)).isCharged)
        _ = try refusal(asking(4), naming: "period")
        clock.advance(days: -20)
        _ = try refusal(asking(4), naming: "period")
        clock.advance(days: 22)
        #expect(try room.answer(asking(4)).isCharged)
        #expect(try room.spent(on: "trips") == "8")
    }

    @Test func `a new version of the data goes on with what each recipient has spent`() throws {
        try limit("recipient: { epsilon: 4, delta: 0.00001 }")
        _ = try (1...2).map { try room.answer(asking($0)) }
        let terms = SmallTerms.trips(version: 3)
            .replacing("  total:", with: "  recipient: { epsilon: 5, delta: 0.00001 }\n  total:")
        try room.ingest("trips", terms: terms, by: room.cast.fleet)
        _ = try refusal(asking(3), naming: "recipient")
    }

    @Test func `of many who ask at once for one recipient, no more are served than its share allows`() async throws {
        try limit("recipient: { epsilon: 4, delta: 0.00001 }")
        let requests = try (0..<5).map { try room.request(asking($0)) }
        let released = try await withThrowingTaskGroup(of: Bool.self) { group in
            for request in requests {
                group.addTask { [room] in
                    guard case .released = try room.reopened().enclave.run(request) else { return false }
                    return true
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(released == 2)
        #expect(try room.spent(on: "trips") == "4")
    }

    @Test func `what another spends between decision and reservation leaves nothing to reserve`() throws {
        try limit("recipient: { epsilon: 4, delta: 0.00001 }")
        _ = try room.answer(asking(1))
        let run = try SlowRun(room, asking(3))
        _ = try room.answer(asking(2))
        guard case .exceeds = try run.reserve() else {
            Issue.record("more was reserved than the recipient may spend")
            return
        }
        #expect(try room.spent(on: "trips") == "4")
    }
}
