import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

@Suite struct NoticeTests {
    let room: Room

    init() throws {
        room = try Room()
        try room.ingestTrips("approval:", "obligations: [notify]\napproval:")
    }

    @Test func `a provider that asks for it finds every release from its data, and no refusal`() throws {
        let first = try room.answer(Asking(room.cast))
        let again = try room.answer(Asking(room.cast))
        var refused = Asking(room.cast)
        refused.approvers = []
        _ = try room.refusal(of: refused)
        let places = [first, again].map(\.receipt.proof.index)
        #expect(try room.vault.notices(to: room.cast.fleet.party) == places)
        #expect(try room.vault.notices(to: room.cast.registry.party).isEmpty)
        let receipt = try first.predicate(room.trust)
        #expect(receipt.obligations.notified == [room.cast.fleet.party])
        #expect(try room.isVerified(room.vault.receiptFile(at: places[1])))
    }

    @Test func `a job that does not read the data brings no notice`() throws {
        _ = try room.answer(Asking(room.cast, .onAreas))
        #expect(try room.vault.notices(to: room.cast.fleet.party).isEmpty)
    }
}
