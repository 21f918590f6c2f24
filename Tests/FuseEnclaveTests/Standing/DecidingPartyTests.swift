import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// Who decides about what: an authority, or who answers for the matter, and nobody in its own case.
@Suite struct DecidingPartyTests {
    let room: Room
    let court: Actor

    init() throws {
        room = try Room()
        court = try Actor("court", .authority)
        try room.vault.trust([court.card])
    }

    private func expect(_ statement: Digest, decidedBy able: [Actor], notBy unable: [Actor]) throws {
        for actor in unable {
            let refusal = failure { try room.decide(statement, .settled, by: actor) }
            #expect(refusal?.kind == .badInput || refusal is ReceiptError, "\(actor.party)")
            #expect(refusal != nil, "\(actor.party)")
        }
        for actor in able {
            #expect(failure { try room.decide(statement, .upheld, by: actor) } == nil, "\(actor.party)")
        }
    }

    @Test func `the provider or an authority decides about an objection, and not who objected`() throws {
        let cast = room.cast
        let foreign = try room.submit(Stated.objection(to: "trips", by: cast.tester), by: cast.tester).statement
        try expect(foreign, decidedBy: [cast.fleet, cast.city], notBy: [cast.tester, cast.planner, cast.registry])
        let own = try room.submit(Stated.objection(to: "trips", by: cast.fleet), by: cast.fleet).statement
        try expect(own, decidedBy: [cast.city], notBy: [cast.fleet])
        let high = try room.submit(Stated.objection(to: "trips", by: cast.city), by: cast.city).statement
        try expect(high, decidedBy: [cast.fleet, court], notBy: [cast.city])
    }

    @Test func `an authority that did not complain decides about a complaint`() throws {
        let cast = room.cast
        let receipt = try room.answer(Asking.trips(cast)).receipt.statement.digest
        let complaint = try room.submit(Stated.complaint(about: receipt, by: cast.city), by: cast.city).statement
        try expect(complaint, decidedBy: [court], notBy: [cast.city, cast.fleet, cast.planner])
    }

    @Test func `an authority decides about an order, and never the one that is ordered`() throws {
        let cast = room.cast
        let order = try room.submit(Stated.order(to: cast.fleet, until: "2026-12-31", by: cast.city), by: cast.city)
        try expect(order.statement, decidedBy: [cast.city, court], notBy: [cast.fleet, cast.survey])
        let high = try room.submit(Stated.order(to: cast.city, until: "2026-12-31", by: court), by: court)
        try expect(high.statement, decidedBy: [court], notBy: [cast.city])
    }

    @Test func `who reported an incident or an authority decides about it`() throws {
        let cast = room.cast
        let incident = try room.submit(Stated.incident(in: "trips", by: cast.fleet), by: cast.fleet).statement
        try expect(incident, decidedBy: [cast.fleet, cast.city], notBy: [cast.registry, cast.planner])
    }

    @Test func `nobody decides about a revocation or a decision`() throws {
        let revocation = try room.revoke("trips", by: room.cast.fleet).statement
        try expect(revocation, decidedBy: [], notBy: [room.cast.fleet, room.cast.city])
        let objection = try room.submit(Stated.objection(to: "trips", by: room.cast.tester), by: room.cast.tester)
        let outcome = try room.decide(objection.statement, .upheld, by: room.cast.fleet).statement
        try expect(outcome, decidedBy: [], notBy: [room.cast.fleet, room.cast.city])
    }

    @Test func `what an authority decided, the provider does not undo`() throws {
        let cast = room.cast
        let objection = try room.submit(Stated.objection(to: "trips", by: cast.tester), by: cast.tester).statement
        try room.decide(objection, .dismissed, by: cast.fleet)
        try room.decide(objection, .upheld, by: cast.city)
        for outcome in [OutcomeStatement.Outcome.dismissed, .settled] {
            let refusal = failure { try room.decide(objection, outcome, by: cast.fleet) }
            #expect(refusal as? EnclaveError == EnclaveError(.filing, ""))
        }
        #expect(try room.refusal(of: Asking.trips(cast)).rules == ["art23.quality trips"])
        try room.decide(objection, .dismissed, by: court)
        _ = try room.answer(Asking.trips(cast))
    }
}
