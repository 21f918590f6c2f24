import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

@Suite struct ApprovalRevocationTests {
    let room: Room
    let job: Digest

    init() throws {
        room = try Room()
        job = try room.jobFolder(Asking(room.cast)).job.digest
    }

    private func takeBack(by actor: Actor, at moment: Instant = Scene.now) throws {
        try room.submit(Stated.revocation(of: .job(job), by: actor, at: moment), by: actor)
    }

    @Test func `an approval that was taken back does not count, and one given later does`() throws {
        let earlier = Scene.now.advanced(by: -60)
        try takeBack(by: room.cast.fleet, at: earlier)
        _ = try room.answer(Asking(room.cast))
        try takeBack(by: room.cast.fleet)
        #expect(try room.refusal(of: Asking(room.cast)).rules == ["art59.grade trips"])
    }

    @Test func `another party's revocation, or that of another job, changes nothing`() throws {
        try takeBack(by: room.cast.survey)
        let other = try room.jobFolder(Asking.trips(room.cast)).job.digest
        try room.submit(Stated.revocation(of: .job(other), by: room.cast.fleet), by: room.cast.fleet)
        _ = try room.answer(Asking(room.cast))
    }

    @Test func `an approval that is taken back while the run computes stops the release`() throws {
        var run = try SlowRun(room, Asking(room.cast))
        let release = try run.compute()
        try takeBack(by: room.cast.city)
        #expect(try run.refusal(release).rules == ["art29.open vehicles"])
    }

    @Test func `a receipt names no approval that was taken back, though the run did without it`() throws {
        var asking = Asking(room.cast)
        asking.approvers += [room.cast.survey]
        try takeBack(by: room.cast.survey)
        let receipt = try room.answer(asking).predicate(room.trust)
        #expect(Set(receipt.approvals.map(\.party)) == Set(room.cast.approvers.map(\.party)))
    }

    @Test func `a check tells the same of approvals that were taken back`() throws {
        let folder = try room.jobFolder(Asking(room.cast))
        func refusals() throws -> [String] {
            try room.enclave.check(folder.job, approvals: folder.approvals, parameters: ["least": "0"])
                .findings.refusals
        }
        #expect(try refusals().isEmpty)
        try takeBack(by: room.cast.fleet)
        #expect(try refusals().count == 1)
    }
}
