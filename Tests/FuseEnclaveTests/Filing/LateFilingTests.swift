import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// What was signed earlier never undoes what was signed later, whenever it is handed in.
@Suite struct LateFilingTests {
    let room: Room

    init() throws { room = try Room() }

    private func moment(_ seconds: Int) -> Instant { Scene.now.advanced(by: seconds) }

    private func expectRefused(_ location: SourceLocation = #_sourceLocation, _ filing: () throws -> Void) throws {
        let before = try room.vault.filings().count
        #expect(failure(of: filing) as? EnclaveError == EnclaveError(.filing, ""), sourceLocation: location)
        #expect(try room.vault.filings().count == before, sourceLocation: location)
    }

    @Test func `a statement of the future is refused, but for what clocks may differ`() throws {
        let tester = room.cast.tester
        try expectRefused { try room.submit(Stated.objection(to: "trips", by: tester, at: moment(301)), by: tester) }
        try room.submit(Stated.objection(to: "trips", by: tester, at: moment(300)), by: tester)
        let fleet = room.cast.fleet
        try expectRefused {
            try room.submit(Stated.revocation(of: .dataset(ID("trips")), by: fleet, at: moment(301)), by: fleet)
        }
    }

    @Test func `an older list does not replace the one in force`() throws {
        let fleet = room.cast.fleet
        let newer = try room.exclusion(of: ["V1000"], by: fleet, at: Scene.now)
        try room.submit(newer.statement, by: fleet, attachment: newer.sealed)
        let older = try room.exclusion(of: ["V1001"], by: fleet, at: moment(-1))
        try expectRefused { try room.submit(older.statement, by: fleet, attachment: older.sealed) }
        let newest = try room.exclusion(of: ["V1002"], by: fleet, at: moment(1))
        try room.submit(newest.statement, by: fleet, attachment: newest.sealed)
    }

    @Test func `an older decision does not replace a later one, and none is older than its case`() throws {
        let (tester, fleet) = (room.cast.tester, room.cast.fleet)
        let statement = try room.submit(Stated.objection(to: "trips", by: tester), by: tester).statement
        func decide(_ outcome: OutcomeStatement.Outcome, _ seconds: Int) throws {
            try room.submit(Stated.outcome(of: statement, outcome, by: fleet, at: moment(seconds)), by: fleet)
        }
        try expectRefused { try decide(.dismissed, -1) }
        try decide(.upheld, 2)
        try expectRefused { try decide(.dismissed, 1) }
        #expect(try room.refusal(of: Asking.trips(room.cast)).rules == ["art23.quality trips"])
        try decide(.dismissed, 3)
        _ = try room.answer(Asking.trips(room.cast))
    }

    @Test func `what a provider signed before its newest grant does not end that grant`() throws {
        let registry = room.cast.registry
        try room.ingest("vehicles", terms: SmallTerms.entrusted(version: 2), by: registry)
        let sealed = try room.vault.dataset(ID("vehicles")).manifest.sealedAt
        let early = try Stated.revocation(
            of: .dataset(ID("vehicles")), by: registry, basis: "the contract was ended",
            at: sealed.advanced(by: -1))
        try expectRefused { try room.submit(early, by: registry) }
        #expect(try room.vault.dataset(ID("vehicles")).deletion == nil)
    }
}
