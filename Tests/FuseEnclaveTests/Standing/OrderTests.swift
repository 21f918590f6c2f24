import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// Article 63: whoever is ordered to put something right does so in time, or takes part in no new run.
@Suite struct OrderTests {
    let room: Room
    let clock = Clock()

    init() throws { room = try Room(now: clock.now) }

    /// An order whose last day is yesterday in Beijing.
    @discardableResult
    private func orderOverdue(_ party: Actor) throws -> Digest {
        try room.submit(Stated.order(to: party, until: "2026-11-22", by: room.cast.city), by: room.cast.city).statement
    }

    private func asking() -> Asking {
        var asking = Asking.trips(room.cast)
        asking.requestedAt = clock.now()
        return asking
    }

    @Test func `a requester that is overdue is refused, and another is not`() throws {
        try orderOverdue(room.cast.planner)
        #expect(try room.refusal(of: asking()).rules == ["art63.order trips"])
        var other = asking()
        other.party = room.cast.tester
        _ = try room.answer(other)
    }

    @Test func `a recipient that is overdue is refused`() throws {
        try orderOverdue(room.cast.tester)
        var asking = asking()
        asking.recipient = room.cast.tester
        #expect(try room.refusal(of: asking).rules == ["art63.order trips"])
    }

    @Test func `what follows from an order against the enclave is what is said of it`() throws {
        let order = OrderStatement(
            party: room.cast.city.party, against: room.scene.enclaveCard.party, until: try CalendarDate("2026-11-22"),
            reason: try Stated.reason.get(), at: Scene.now)
        let effect = try room.submit(order, by: room.cast.city).effect
        #expect(
            effect
                == "new runs that involve `\(room.scene.enclaveCard.party)` are refused once the time has run out")
    }

    @Test func `the data of a provider that is overdue is refused, and no other data`() throws {
        try orderOverdue(room.cast.fleet)
        #expect(try room.refusal(of: Asking(room.cast)).rules == ["art63.order trips"])
        _ = try room.answer(Asking(room.cast, .onAreas))
    }

    @Test func `an order has until its last day ends in Beijing`() throws {
        let order = try Stated.order(to: room.cast.planner, until: "2026-11-24", by: room.cast.city)
        let filed = try room.submit(order, by: room.cast.city)
        let receipt = try room.answer(asking()).predicate(room.trust)
        #expect(receipt.finding("art63.order", "trips")?.evidence["orders"] == filed.statement.description)
        clock.advance(days: 2)
        #expect(
            try room.refusal(of: asking()).evidence("art63.order", "trips")["overdue"] == filed.statement.description)
    }

    @Test(arguments: [OutcomeStatement.Outcome.settled, .dismissed])
    func `an order that is fulfilled or found wrong stops nothing`(outcome: OutcomeStatement.Outcome) throws {
        try room.decide(orderOverdue(room.cast.planner), outcome, by: room.cast.city)
        _ = try room.answer(asking())
    }

    @Test func `an order that is found right still stands`() throws {
        try room.decide(orderOverdue(room.cast.planner), .upheld, by: room.cast.city)
        #expect(try room.refusal(of: asking()).rules == ["art63.order trips"])
    }

    @Test func `an order that runs out while a run computes stops its release`() throws {
        try room.submit(
            Stated.order(to: room.cast.planner, until: "2026-11-24", by: room.cast.city), by: room.cast.city)
        var run = try SlowRun(room, asking())
        let release = try run.compute()
        clock.advance(days: 2)
        #expect(try run.refusal(release).rules == ["art63.order trips"])
    }
}
