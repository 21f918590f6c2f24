import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// Articles 16 and 60: an authority publishes editions of the catalogues, and the newest is heard.
@Suite struct CatalogueTests {
    let room: Room

    init() throws { room = try Room() }

    private func publish(
        _ catalogue: CatalogueStatement.Catalogue = .publicData, edition: Int,
        _ entries: [(String, Int, CatalogueListing.Status)]
    ) throws {
        try room.submit(
            Stated.catalogue(catalogue, edition: edition, entries, by: room.cast.city), by: room.cast.city)
    }

    private func status() throws -> [String: String] {
        let receipt = try room.answer(Asking(room.cast, .onAreas)).predicate(room.trust)
        return receipt.finding("art16.catalogue", "areas")?.evidence ?? [:]
    }

    @Test func `an entry is unlisted, current or superseded as the newest edition says, and passes`() throws {
        #expect(try status()["status"] == "unlisted")
        try publish(edition: 1, [("XM-PUB-0001", 1, .current)])
        #expect(try status()["status"] == "current")
        try publish(edition: 3, [("XM-PUB-0001", 1, .superseded), ("XM-PUB-0001", 2, .current)])
        #expect(try status() == ["catalogue": "XM-PUB-0001", "version": "1", "status": "superseded", "inForce": "2"])
        try publish(edition: 4, [("XM-PUB-0001", 3, .current)])
        #expect(try status()["inForce"] == "3", "a later version alone supersedes it too")
    }

    @Test func `an entry that was withdrawn is refused, until a later edition brings it back`() throws {
        try publish(edition: 2, [("XM-PUB-0001", 1, .withdrawn)])
        let refusal = try room.refusal(of: Asking(room.cast, .onAreas))
        #expect(refusal.rules == ["art16.catalogue areas"])
        #expect(refusal.evidence("art14.refusal", "areas")["basis"]?.contains("art16.catalogue") == true)
        try publish(edition: 5, [("XM-PUB-0001", 1, .current)])
        #expect(try status()["status"] == "current")
    }

    @Test(arguments: [1, 2])
    func `an edition that is not higher is refused, each catalogue by itself`(edition: Int) throws {
        try publish(edition: 2, [("XM-PUB-0001", 1, .current)])
        let refusal = failure { try publish(edition: edition, [("XM-PUB-0001", 1, .withdrawn)]) }
        #expect(refusal as? EnclaveError == EnclaveError(.filing, ""))
        try publish(.importantData, edition: edition, [("other", 1, .current)])
        #expect(try status()["status"] == "current")
    }

    @Test func `data that is listed as important needs an authority's approval while it is listed`() throws {
        var asking = Asking.trips(room.cast)
        asking.approvers = [room.cast.fleet]
        _ = try room.answer(asking)
        try publish(.importantData, edition: 1, [("trips", 1, .current)])
        #expect(try room.refusal(of: asking).rules == ["art60.important trips"])
        _ = try room.answer(Asking.trips(room.cast))
        try publish(.importantData, edition: 2, [("trips", 1, .withdrawn)])
        _ = try room.answer(asking)
    }
}
