import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// Article 20: what the body that entrusted data has taken back, its provider does not give again.
@Suite struct PrincipalRevocationTests {
    let room: Room

    init() throws {
        room = try Room()
        try room.ingest("vehicles", terms: SmallTerms.entrusted(), by: room.cast.registry)
    }

    private static let openTerms = SmallTerms.vehicles.replacing("version: 1\nprovider", with: "version: 3\nprovider")

    @Test(arguments: [SmallTerms.entrusted(version: 3), openTerms])
    func `a new version of the provider does not undo the principal's revocation`(terms: String) throws {
        let revocation = try room.revoke("vehicles", by: room.cast.city, basis: "the contract was ended")
        try room.ingest("vehicles", terms: terms, by: room.cast.registry)
        let refusal = try room.refusal(of: Asking.vehicles(room.cast))
        #expect(refusal.rules == ["art14.refusal vehicles"])
        let evidence = refusal.evidence("art14.refusal", "vehicles")
        #expect(evidence["withdrawal"] == revocation.statement.description)
    }

    @Test func `the provider's own revocation ends with its new version`() throws {
        try room.revoke("vehicles", by: room.cast.registry, basis: "the contract was ended")
        try room.ingest("vehicles", terms: SmallTerms.entrusted(version: 3), by: room.cast.registry)
        _ = try room.answer(Asking.vehicles(room.cast))
    }
}
