import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// New terms for data that was sealed before bring the same parts, and so the same keys, a second time.
@Suite struct RenewedKeyTests {
    let room: Room
    let clock = Clock()

    init() throws { room = try Room(now: clock.now) }

    private func renew(_ sealed: String, _ terms: String) throws -> String {
        try room.renew(sealed, terms, by: room.cast.fleet)
    }

    @Test func `renewed terms hold for the same data`() throws {
        _ = try renew(room.scene.sealed("trips"), SmallTerms.trips(version: 2))
        #expect(try room.answer(Asking(room.cast)).predicate(room.trust).inputs[0].version == 2)
    }

    @Test func `keys that are erased after a run are erased of older versions with the same parts too`() throws {
        _ = try renew(room.scene.sealed("trips"), SmallTerms.trips(obligations: "delete-after-run"))
        let erasure = try Erasure(of: "trips", in: room)
        _ = try room.answer(Asking.trips(room.cast))
        try erasure.expectComplete()
    }

    @Test func `the end of an older grant erases nothing that a newer one still needs`() throws {
        let first = SmallTerms.trips(obligations: "certificate-at-end", until: "2026-11-30")
        let sealed = try renew(room.scene.sealed("trips"), first)
        let longer = first.replacing("version: 2", with: "version: 3")
            .replacing("until: 2026-11-30", with: "until: 2026-12-31")
        _ = try renew(sealed, longer)
        let erasure = try Erasure(of: "trips", in: room)
        clock.advance(days: 10)
        #expect(try room.enclave.eraseEndedGrants().isEmpty, "no certificate says what is not so")
        try erasure.expectNone()
        var asking = Asking.trips(room.cast)
        asking.requestedAt = clock.now()
        _ = try room.answer(asking)
        clock.advance(days: 60)
        _ = try room.enclave.eraseEndedGrants()
        try erasure.expectComplete()
    }

    @Test func `nobody else takes in the parts of another provider under terms of its own`() throws {
        let folder = try room.sealedCopy(of: "trips")
        let old = try Envelope(fileBytes: Files.bytes("\(folder)/manifest.json"))
            .verified(by: room.trust, as: ManifestStatement.self).content
        let terms = SmallTerms.trips(provider: "survey").replacing("dataset: trips", with: "dataset: rides")
        let stolen = try ManifestStatement(
            dataset: ID("rides"), datasetVersion: 1, provider: room.cast.survey.party, sealedAt: old.sealedAt,
            terms: terms, schema: old.schema, parts: old.parts, recipient: old.recipient)
        try Files.write(
            stolen.signed(by: room.cast.survey.keys.signingKey).fileBytes, to: "\(folder)/manifest.json")
        let refusal = failure { _ = try room.enclave.ingest(folder) }
        #expect(refusal as? VaultError == VaultError(.contradiction, ""))
        #expect(try room.vault.datasetNames().count == 3)
    }
}
