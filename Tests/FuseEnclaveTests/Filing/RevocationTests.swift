import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// A provider takes its grant back, and nothing goes out any more.
@Suite struct RevocationTests {
    let room: Room

    init() throws { room = try Room() }

    @Test func `a revoked dataset is refused from the next decision on, under the rule that guards the grant`() throws {
        let submission = try room.revoke("trips", by: room.cast.fleet)
        let refusal = try room.refusal(of: Asking(room.cast))
        #expect(refusal.rules == ["art43.prohibited trips"])
        #expect(refusal.evidence("art43.prohibited", "trips")["withdrawal"] == submission.statement.description)
        #expect(try room.spent(on: "trips") == "0")
        #expect(submission.certificates.isEmpty && submission.receipts.isEmpty)
        #expect(try room.isVerified(submission.record) && room.isVerified(refusal.file))
    }

    @Test func `an answer that was paid for before is refused as well`() throws {
        let answer = try room.answer(Asking(room.cast))
        let submission = try room.revoke("trips", by: room.cast.fleet)
        #expect(submission.receipts == [answer.receipt.proof.index])
        #expect(try room.refusal(of: Asking(room.cast)).rules == ["art43.prohibited trips"])
        #expect(try room.spent(on: "trips") == "4")
    }

    @Test func `public data is withheld only on a basis in law, which the refusal names`() throws {
        let bare = failure { try room.revoke("areas", by: room.cast.survey) }
        #expect(bare as? EnclaveError == EnclaveError(.filing, ""))
        _ = try room.answer(Asking(room.cast, .onAreas))
        try room.revoke("areas", by: room.cast.survey, basis: "Data Security Law, Article 21")
        let refusal = try room.refusal(of: Asking(room.cast, .onAreas))
        #expect(refusal.rules == ["art14.refusal areas"])
        #expect(refusal.evidence("art14.refusal", "areas")["basis"] == "Data Security Law, Article 21")
    }

    @Test func `nobody else takes a grant back, not even an authority`() throws {
        for actor in [room.cast.registry, room.cast.survey, room.cast.city] {
            let refusal = failure { try room.revoke("trips", by: actor) }
            #expect(refusal as? EnclaveError == EnclaveError(.filing, ""))
        }
        #expect(try room.vault.logEntries().isEmpty && room.vault.filings().isEmpty)
    }

    @Test func `a run that was computed when the grant is taken back releases nothing and keeps its charge`() throws {
        var run = try SlowRun(room, Asking(room.cast))
        let release = try run.compute()
        try room.revoke("trips", by: room.cast.fleet)
        let refusal = try run.refusal(release)
        #expect(refusal.rules == ["art43.prohibited trips"])
        #expect(try room.isVerified(refusal.file))
        #expect(try room.spent(on: "trips") == "4" && room.spent(on: "vehicles") == "4")
        #expect(try room.vault.receipts(using: ID("trips")).isEmpty)
        // The reservation, the revocation with its record, the refusal.
        #expect(try room.vault.auditLog() == 4)
    }

    @Test func `the same holds for a run on public data`() throws {
        var run = try SlowRun(room, Asking(room.cast, .onAreas))
        let release = try run.compute()
        try room.revoke("areas", by: room.cast.survey, basis: "Data Security Law")
        #expect(try run.refusal(release).rules == ["art14.refusal areas"])
        #expect(try room.vault.receipts(using: ID("areas")).isEmpty)
    }

    @Test func `a crash between reservation and release does not help against a revocation`() throws {
        _ = try SlowRun(room, Asking(room.cast)).reserve()
        try room.revoke("trips", by: room.cast.fleet)
        let reopened = try room.reopened()
        #expect(try reopened.refusal(of: Asking(room.cast)).rules == ["art43.prohibited trips"])
        #expect(try reopened.spent(on: "trips") == "4")
        #expect(try reopened.vault.receipts(using: ID("trips")).isEmpty)
    }

    @Test func `a new version is a new grant, and an old version never comes back`() throws {
        try room.revoke("trips", by: room.cast.fleet, erase: .erase)
        let old = failure { _ = try room.enclave.ingest(room.scene.sealed("trips")) }
        #expect(old as? VaultError == VaultError(.contradiction, ""))
        try room.ingestTrips("", "")
        let answer = try room.answer(Asking(room.cast))
        #expect(try answer.predicate(room.trust).inputs.first { $0.dataset.text == "trips" }?.version == 2)
        try room.revoke("trips", by: room.cast.fleet)
        #expect(try room.refusal(of: Asking(room.cast)).rules == ["art43.prohibited trips"])
    }

    @Test func `a dataset that is not here cannot be revoked`() throws {
        let refusal = failure { try room.revoke("rides", by: room.cast.fleet) }
        #expect(refusal as? VaultError == VaultError(.unknown, ""))
    }
}
