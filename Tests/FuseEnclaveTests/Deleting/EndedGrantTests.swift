import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// Articles 20 and 21: what was entrusted, or obtained for an emergency, is erased when that ends.
@Suite struct EndedGrantTests {
    let room: Room
    let clock = Clock()

    init() throws { room = try Room(now: clock.now) }

    private func asking(_ purpose: String = "transport/planning") -> Asking {
        var asking = Asking.vehicles(room.cast, purpose: purpose)
        asking.requestedAt = clock.now()
        return asking
    }

    @Test func `entrusted data serves its parties until the day is over, and is erased by the clock`() throws {
        try room.ingest("vehicles", terms: SmallTerms.entrusted(), by: room.cast.registry)
        let erasure = try Erasure(of: "vehicles", in: room)
        _ = try room.answer(asking())
        clock.advance(days: 7)
        #expect(try room.enclave.eraseEndedGrants().isEmpty, "its last day is not over")
        clock.advance(days: 2)
        let certificates = try room.enclave.eraseEndedGrants()
        try #require(certificates.count == 1)
        try erasure.expect(certificates[0], .entrustmentEnded)
        try erasure.expectComplete()
        #expect(try room.enclave.eraseEndedGrants().isEmpty)
        #expect(try room.refusal(of: asking()).rules == ["art20.entrust vehicles"])
    }

    @Test func `a run that is asked for after the end erases first, and is refused`() throws {
        try room.ingest("vehicles", terms: SmallTerms.entrusted(), by: room.cast.registry)
        let erasure = try Erasure(of: "vehicles", in: room)
        clock.advance(days: 9)
        #expect(try room.refusal(of: asking()).rules == ["art20.entrust vehicles"])
        try erasure.expectComplete()
    }

    @Test func `a revocation of entrusted data erases it, whether the provider or the principal signs it`() throws {
        for (version, actor) in [(2, room.cast.registry), (3, room.cast.city)] {
            try room.ingest("vehicles", terms: SmallTerms.entrusted(version: version), by: room.cast.registry)
            let erasure = try Erasure(of: "vehicles", in: room)
            let submission = try room.revoke("vehicles", by: actor, basis: "the contract was ended")
            try erasure.expectComplete()
            let certificate = try #require(submission.certificates.last)
            try erasure.expect(certificate, .revoked, statement: submission.statement)
        }
    }

    @Test func `the closure of an emergency refuses every run, erases its data and stays`() throws {
        let purpose = "emergency/typhoon-2026-09"
        try room.ingest("vehicles", terms: SmallTerms.emergency(), by: room.cast.registry)
        let erasure = try Erasure(of: "vehicles", in: room)
        _ = try room.answer(asking(purpose))
        var run = try SlowRun(room, Asking(room.cast, .onAreas))
        let elsewhere = try run.compute()
        let closure = try room.submit(Stated.closure(of: "typhoon-2026-09", by: room.cast.city), by: room.cast.city)
        try #require(closure.certificates.count == 1)
        try erasure.expect(closure.certificates[0], .eventClosed, statement: closure.statement)
        try erasure.expectComplete()
        let refusal = try room.refusal(of: asking(purpose))
        #expect(refusal.rules.contains("art21.emergency vehicles"))
        #expect(refusal.evidence("art21.emergency", "vehicles")["closure"] == closure.statement.description)
        let late = failure {
            try room.ingest("vehicles", terms: SmallTerms.emergency(version: 3), by: room.cast.registry)
        }
        #expect(late as? EnclaveError == EnclaveError(.filing, ""))
        _ = try run.answer(elsewhere)
    }

    @Test func `a run on an emergency's data that is closed meanwhile releases nothing`() throws {
        let purpose = "emergency/typhoon-2026-09"
        try room.ingest("vehicles", terms: SmallTerms.emergency(), by: room.cast.registry)
        var run = try SlowRun(room, asking(purpose))
        let release = try run.compute()
        try room.submit(Stated.closure(of: "typhoon-2026-09", by: room.cast.registry), by: room.cast.registry)
        #expect(try run.refusal(release).rules.contains("art21.emergency vehicles"))
    }

    @Test func `who provides nothing of an emergency does not close it`() throws {
        try room.ingest("vehicles", terms: SmallTerms.emergency(), by: room.cast.registry)
        let closure = try Stated.closure(of: "typhoon-2026-09", by: room.cast.fleet)
        let refusal = failure { try room.submit(closure, by: room.cast.fleet) }
        #expect(refusal as? EnclaveError == EnclaveError(.filing, ""))
    }

    @Test func `a provider closes what it provided, and neither others' data nor their intake`() throws {
        let purpose = "emergency/typhoon-2026-09"
        let trips = SmallTerms.trips(version: 2).replacing(
            "purposes: [transport/planning]", with: "purposes: [\(purpose)]"
        )
        .replacing("channel: contract", with: "channel: emergency\nemergency: { event: typhoon-2026-09 }")
        try room.ingest("vehicles", terms: SmallTerms.emergency(), by: room.cast.registry)
        try room.ingest("trips", terms: trips, by: room.cast.fleet)
        let other = try Erasure(of: "trips", in: room)
        let closure = try room.submit(
            Stated.closure(of: "typhoon-2026-09", by: room.cast.registry), by: room.cast.registry)
        #expect(closure.datasets.map(\.text) == ["vehicles"] && closure.effect.contains("this provider's data"))
        let refusal = try room.refusal(of: asking(purpose))
        #expect(refusal.evidence("art21.emergency", "vehicles")["closure"] == closure.statement.description)
        try other.expectNone()
        try room.ingest("trips", terms: trips.replacing("version: 2", with: "version: 3"), by: room.cast.fleet)
        #expect(try room.vault.dataset(ID("trips")).version == 3)
        try room.ingest("vehicles", terms: SmallTerms.emergency(version: 3), by: room.cast.registry)
        _ = try room.answer(asking(purpose))
        let whole = try room.submit(Stated.closure(of: "typhoon-2026-09", by: room.cast.city), by: room.cast.city)
        #expect(whole.datasets.map(\.text) == ["trips", "vehicles"])
        #expect(try room.refusal(of: asking(purpose)).rules.contains("art21.emergency vehicles"))
    }

    @Test func `an authority closes an event of which all data was erased before`() throws {
        try room.ingest("vehicles", terms: SmallTerms.emergency(), by: room.cast.registry)
        try room.submit(Stated.closure(of: "typhoon-2026-09", by: room.cast.registry), by: room.cast.registry)
        try room.submit(Stated.closure(of: "typhoon-2026-09", by: room.cast.city), by: room.cast.city)
        let late = failure {
            try room.ingest("vehicles", terms: SmallTerms.emergency(version: 3), by: room.cast.registry)
        }
        #expect(late as? EnclaveError == EnclaveError(.filing, ""))
    }

    @Test func `data that lives on under other terms ends with the emergency it came from`() throws {
        let sealed = room.path("sealed-emergency")
        try room.scene.seal(
            [room.scene.table("vehicles")], terms: SmallTerms.emergency(), by: room.cast.registry, into: sealed)
        _ = try room.enclave.ingest(sealed)
        let terms = SmallTerms.vehicles.replacing("version: 1\nprovider", with: "version: 3\nprovider")
        try room.renew(sealed, terms, by: room.cast.registry)
        let erasure = try Erasure(of: "vehicles", in: room)
        let closure = try room.submit(Stated.closure(of: "typhoon-2026-09", by: room.cast.city), by: room.cast.city)
        #expect(closure.certificates.count == 2)
        try erasure.expectComplete()
        #expect(try room.refusal(of: asking()).rules == ["art43.prohibited vehicles"])
    }

    @Test func `terms that ask for a certificate at the end get it when their window ends`() throws {
        let terms = SmallTerms.trips(obligations: "certificate-at-end", until: "2026-11-30")
        try room.ingest("trips", terms: terms, by: room.cast.fleet)
        let erasure = try Erasure(of: "trips", in: room)
        clock.advance(days: 6)
        #expect(try room.enclave.eraseEndedGrants().isEmpty)
        clock.advance(days: 2)
        let certificates = try room.enclave.eraseEndedGrants()
        try #require(certificates.count == 1)
        try erasure.expect(certificates[0], .expired)
        try erasure.expectComplete()
    }

    @Test func `terms that do not ask for it keep their data when their window ends`() throws {
        let erasure = try Erasure(of: "trips", in: room)
        clock.advance(days: 3650)
        #expect(try room.enclave.eraseEndedGrants().isEmpty)
        try erasure.expectNone()
    }

    @Test func `a revocation under such terms erases and certifies as well`() throws {
        try room.ingest("trips", terms: SmallTerms.trips(obligations: "certificate-at-end"), by: room.cast.fleet)
        let erasure = try Erasure(of: "trips", in: room)
        let submission = try room.revoke("trips", by: room.cast.fleet)
        let certificate = try #require(submission.certificates.last)
        try erasure.expect(certificate, .revoked, statement: submission.statement)
        try erasure.expectComplete()
    }
}
