import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// Something happens between the last look at a dataset and the receipt: it is decided again.
@Suite struct OvertakenTests {
    let room: Room
    let clock = Clock()

    init() throws { room = try Room(now: clock.now) }

    @Test func `a version that comes in just before the release is decided stops the release`() throws {
        let folder = try Shipment(room).folder
        var run = try SlowRun(room, Asking.trips(room.cast))
        let release = try run.compute()
        clock.whenNextRead { [room] in _ = try? room.reopened().enclave.ingest(folder) }
        let refusal = failure { _ = try run.deliver(release) }
        #expect(refusal as? EnclaveError == EnclaveError(.request, ""))
        #expect(try room.vault.dataset(ID("trips")).version == 2, "it did come in meanwhile")
        #expect(try room.vault.receipts(using: ID("trips")).isEmpty)
    }

    @Test func `a revocation that comes in just before the release is decided stops the release`() throws {
        var run = try SlowRun(room, Asking.trips(room.cast))
        let release = try run.compute()
        clock.whenNextRead { [room] in _ = try? room.reopened().revoke("trips", by: room.cast.fleet) }
        #expect(try run.refusal(release).rules == ["art43.prohibited trips"])
    }

    @Test func `keys that are erased while a run computes stop its release`() throws {
        try room.ingestTrips(
            "window: { until: 2030-12-31 }", "window: { until: 2030-12-31 }\nobligations: [delete-after-run]")
        var run = try SlowRun(room, Asking.trips(room.cast, number: 1))
        let release = try run.compute()
        _ = try room.answer(Asking.trips(room.cast, number: 2))
        #expect(try run.refusal(release).rules == ["art43.prohibited trips"])
        #expect(try room.vault.receipts(using: ID("trips")).count == 1)
    }
}
