import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// Article 57: a security incident stops the data at once, until it is settled.
@Suite struct IncidentTests {
    let room: Room

    init() throws { room = try Room() }

    private func report(_ measure: IncidentStatement.Measure, by actor: Actor) throws -> Digest {
        try room.submit(Stated.incident(in: "trips", measure, by: actor), by: actor).statement
    }

    @Test func `a quarantine stops the data at once, a run that computes included, and is lifted`() throws {
        var run = try SlowRun(room, Asking.trips(room.cast))
        let release = try run.compute()
        let incident = try report(.quarantine, by: room.cast.city)
        #expect(try run.refusal(release).rules == ["art57.security trips"])
        #expect(try room.refusal(of: Asking.trips(room.cast)).rules == ["art57.security trips"])
        try room.decide(incident, .upheld, by: room.cast.city)
        #expect(try room.refusal(of: Asking.trips(room.cast)).rules == ["art57.security trips"])
        try room.decide(incident, .settled, by: room.cast.city)
        #expect(try room.answer(Asking.trips(room.cast)).isCharged, "its reservation was kept")
        #expect(try room.spent(on: "trips") == "4")
    }

    @Test func `an incident that is only recorded flags every receipt`() throws {
        let incident = try report(.record, by: room.cast.fleet)
        let receipt = try room.answer(Asking.trips(room.cast)).predicate(room.trust)
        let evidence = receipt.finding("art57.security", "trips")?.evidence["incidents"]
        #expect(evidence == "\(incident) pending record")
    }

    @Test func `a new version does not lift a quarantine`() throws {
        _ = try report(.quarantine, by: room.cast.fleet)
        try room.ingestTrips("", "")
        #expect(try room.refusal(of: Asking.trips(room.cast)).rules == ["art57.security trips"])
    }
}
