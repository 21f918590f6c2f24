import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// A revocation that asks for it erases the keys of every version.
@Suite struct RevokedKeyTests {
    let room: Room

    init() throws { room = try Room() }

    @Test func `a revocation erases only if it asks for it`() throws {
        let erasure = try Erasure(of: "trips", in: room)
        try room.revoke("trips", by: room.cast.fleet)
        try erasure.expectNone()
        let submission = try room.revoke("trips", by: room.cast.fleet, erase: .erase)
        try erasure.expectComplete()
        try #require(submission.certificates.count == 1)
        try erasure.expect(submission.certificates[0], .revoked, statement: submission.statement)
        #expect(try room.refusal(of: Asking(room.cast)).rules == ["art43.prohibited trips"])
    }

    @Test func `older versions are erased with the newest`() throws {
        let old = try Erasure(of: "trips", in: room)
        try room.ingestTrips("", "")
        let new = try Erasure(of: "trips", in: room)
        let submission = try room.revoke("trips", by: room.cast.fleet, erase: .erase)
        try #require(submission.certificates.count == 2)
        for (erasure, certificate) in zip([old, new], submission.certificates) {
            try erasure.expectComplete()
            try erasure.expect(certificate, .revoked, statement: submission.statement)
        }
    }

    @Test func `a run that has unsealed already releases nothing once the keys are erased`() throws {
        var run = try SlowRun(room, Asking(room.cast))
        let release = try run.compute()
        try room.revoke("trips", by: room.cast.fleet, erase: .erase)
        #expect(try run.refusal(release).rules == ["art43.prohibited trips"])
        #expect(try room.spent(on: "trips") == "4")
    }

    @Test func `a run that has not unsealed yet finds nothing to open`() throws {
        let run = try SlowRun(room, Asking(room.cast))
        try room.revoke("trips", by: room.cast.fleet, erase: .erase)
        var late = run
        #expect(failure { _ = try late.compute() } != nil)
    }

    @Test func `other datasets keep their keys`() throws {
        let other = try Erasure(of: "vehicles", in: room)
        try room.revoke("trips", by: room.cast.fleet, erase: .erase)
        try other.expectNone()
        _ = try room.answer(Asking.vehicles(room.cast))
    }
}
