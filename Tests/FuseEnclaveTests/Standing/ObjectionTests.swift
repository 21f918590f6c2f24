import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// Article 23: an objection flags the data, and stops it once it was found right.
@Suite struct ObjectionTests {
    let room: Room
    let objection: Submission

    init() throws {
        room = try Room()
        objection = try room.submit(Stated.objection(to: "trips", by: room.cast.tester), by: room.cast.tester)
    }

    private func finding() throws -> FuseReceipts.Finding? {
        try room.answer(Asking.trips(room.cast)).predicate(room.trust).finding("art23.quality", "trips")
    }

    @Test(arguments: [nil, OutcomeStatement.Outcome.dismissed, .settled])
    func `an objection that was not found right flags every receipt, and stops nothing`(
        outcome: OutcomeStatement.Outcome?
    ) throws {
        if let outcome { try room.decide(objection.statement, outcome, by: room.cast.fleet) }
        let finding = try #require(try finding())
        let word = outcome?.rawValue ?? "pending"
        #expect(finding.outcome == .pass && finding.evidence["objections"] == "\(objection.statement) \(word)")
    }

    @Test func `one that was upheld stops the data until a new version of it comes`() throws {
        try room.decide(objection.statement, .upheld, by: room.cast.city)
        let refusal = try room.refusal(of: Asking.trips(room.cast))
        #expect(refusal.rules == ["art23.quality trips"])
        try room.ingestTrips("", "")
        #expect(try finding() == nil, "the new version has no objection and declares no checks")
    }

    @Test func `new terms for the same bytes do not outlive it, nor do newer ones after them`() throws {
        try room.decide(objection.statement, .upheld, by: room.cast.city)
        let sealed = try room.renew(
            room.scene.sealed("trips"), SmallTerms.trips(version: 2), by: room.cast.fleet)
        #expect(try room.refusal(of: Asking.trips(room.cast)).rules == ["art23.quality trips"])
        try room.renew(sealed, SmallTerms.trips(version: 3), by: room.cast.fleet)
        #expect(try room.refusal(of: Asking.trips(room.cast)).rules == ["art23.quality trips"])
        try room.ingest("trips", terms: SmallTerms.trips(version: 4), by: room.cast.fleet)
        #expect(try finding() == nil, "these bytes are others")
    }

    @Test func `another dataset is not touched by it`() throws {
        try room.decide(objection.statement, .upheld, by: room.cast.city)
        _ = try room.answer(Asking(room.cast, .onAreas))
    }

    @Test func `one that is upheld while a run computes stops its release`() throws {
        var run = try SlowRun(room, Asking.trips(room.cast))
        let release = try run.compute()
        try room.decide(objection.statement, .upheld, by: room.cast.fleet)
        #expect(try run.refusal(release).rules == ["art23.quality trips"])
    }
}
