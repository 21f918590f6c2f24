import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// An authority that provides the data is a provider in its cases, and whoever a complaint is about does not decide it.
@Suite struct OwnCaseTests {
    let room: Room
    /// An authority that provides data.
    let bureau: Actor
    let court: Actor

    init() throws {
        room = try Room()
        bureau = try Actor("bureau", .authority)
        court = try Actor("court", .authority)
        try room.vault.trust([bureau.card, court.card])
        let terms = SmallTerms.trips(provider: "bureau").replacing("dataset: trips", with: "dataset: rides")
            .replacing("recipients: [planner, tester]", with: "recipients: [planner, tester, city]")
        try room.ingest("trips", terms: terms, by: bureau)
    }

    private var asking: Asking {
        var asking = Asking(
            room.cast,
            SmallJob(
                datasets: "rides", parameters: "{}", bounds: "{ rides.minutes: [0, 60] }",
                sql: "SELECT district, count(*) AS rides FROM rides GROUP BY district ORDER BY district\n"))
        asking.approvers = [bureau]
        return asking
    }

    private func expectNoSay(_ actor: Actor, in statement: Digest, _ location: SourceLocation = #_sourceLocation) {
        let refusal = failure { try room.decide(statement, .settled, by: actor) }
        #expect(refusal as? EnclaveError == EnclaveError(.filing, ""), sourceLocation: location)
    }

    @Test func `an authority does not decide a complaint about data that it provides`() throws {
        let receipt = try room.answer(asking).receipt.statement.digest
        let complaint = try room.submit(Stated.complaint(about: receipt, by: room.cast.tester), by: room.cast.tester)
        expectNoSay(bureau, in: complaint.statement)
        try room.decide(complaint.statement, .dismissed, by: court)
    }

    @Test func `whoever asked for or received a release does not decide a complaint about it`() throws {
        var asking = asking
        (asking.party, asking.recipient) = (court, room.cast.city)
        let terms = SmallTerms.trips(version: 2, provider: "bureau").replacing("dataset: trips", with: "dataset: rides")
            .replacing("recipients: [planner, tester]", with: "recipients: [court, city]")
        try room.ingest("trips", terms: terms, by: bureau)
        let receipt = try room.answer(asking).receipt.statement.digest
        let complaint = try room.submit(Stated.complaint(about: receipt, by: room.cast.tester), by: room.cast.tester)
        for actor in [court, room.cast.city, bureau] { expectNoSay(actor, in: complaint.statement) }
        let other = try Actor("tribunal", .authority)
        try room.vault.trust([other.card])
        try room.decide(complaint.statement, .upheld, by: other)
    }

    @Test func `an authority does not settle another's quarantine of data that it provides`() throws {
        let incident = try room.submit(Stated.incident(in: "rides", by: court), by: court).statement
        expectNoSay(bureau, in: incident)
        try room.decide(incident, .settled, by: room.cast.city)
        let own = try room.submit(Stated.incident(in: "rides", by: bureau), by: bureau).statement
        try room.decide(own, .settled, by: bureau)
    }

    @Test func `an authority decides about an objection to its data as any provider does`() throws {
        let objection = try room.submit(Stated.objection(to: "rides", by: room.cast.tester), by: room.cast.tester)
        try room.decide(objection.statement, .dismissed, by: bureau)
        try room.decide(objection.statement, .upheld, by: court)
        expectNoSay(bureau, in: objection.statement)
        #expect(try room.refusal(of: asking).rules == ["art23.quality rides"])
        let elsewhere = try room.submit(Stated.objection(to: "trips", by: room.cast.tester), by: room.cast.tester)
        try room.decide(elsewhere.statement, .dismissed, by: bureau)
    }

    @Test(arguments: [Filing.Kind.revocation, .outcome])
    func `what nobody decides about is told by its kind`(kind: Filing.Kind) throws {
        var statement = try room.submit(Stated.objection(to: "trips", by: room.cast.tester), by: room.cast.tester)
        statement =
            try kind == .outcome
            ? room.decide(statement.statement, .upheld, by: court) : room.revoke("trips", by: room.cast.fleet)
        let refusal = failure { try room.decide(statement.statement, .settled, by: room.cast.city) }
        #expect(refusal?.reason.contains("of the kind `\(kind.rawValue)`") == true)
    }
}
