import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// An approval is worth something for exactly the job that was approved.
@Suite struct ApprovalTests {
    let room: Room

    init() throws { room = try Room() }

    private static let lacking: Set = ["art59.grade trips", "art29.open vehicles"]

    /// Runs a job with the approvals that another one gathered.
    private func refusal(of job: SmallJob, approvedAs other: SmallJob) throws -> Refusal {
        var asking = Asking(room.cast)
        asking.job = other
        let approvals = try room.jobFolder(asking).path + "/approvals"
        asking.job = job
        asking.approvers = []
        var draft = try room.draft(asking)
        try Files.copy(approvals, to: "\(draft.folder.path)/approvals")
        draft.folder = try JobFolder(draft.folder.path)
        #expect(draft.folder.approvals.count == 3)
        let request = try draft.signed(by: asking.party.keys.signingKey, at: Scene.now)
        guard case .refused(let file, let findings) = try room.enclave.run(request.fileBytes) else {
            throw UnexpectedRelease()
        }
        return Refusal(file: file, findings: findings)
    }

    @Test(arguments: ["sql", "epsilon", "bounds", "parameters"])
    func `approvals of a job that was changed since are worth nothing`(change: String) throws {
        var changed = SmallJob()
        switch change {
        case "sql": changed.sql += " "
        case "epsilon": changed.epsilon = "3"
        case "bounds": changed.bounds = "{ trips.minutes: [0, 61] }"
        default: changed.parameters = "{ least: { type: decimal, minimum: 0, maximum: 91 } }"
        }
        #expect(try refusal(of: changed, approvedAs: SmallJob()).rules == Self.lacking)
    }

    @Test func `nobody approves its own request`() throws {
        var asking = Asking(room.cast)
        asking.party = room.cast.registry
        asking.recipient = room.cast.planner
        let rules = try room.refusal(of: asking).rules
        #expect(rules.contains("art29.open vehicles"))
    }

    @Test func `what an enterprise approves is worth nothing, and spoils nothing`() throws {
        var asking = Asking(room.cast)
        asking.approvers += [room.cast.tester]
        let receipt = try room.answer(asking).predicate(room.trust)
        #expect(Set(receipt.approvals.map(\.party)) == Set(room.cast.approvers.map(\.party)))
        asking.approvers = [room.cast.tester]
        asking.parameters["least"] = "1"
        #expect(try room.refusal(of: asking).rules == Self.lacking)
    }

    @Test(arguments: [(300, true), (301, false)])
    func `an approval of the future does not count, but for what clocks may differ`(ahead: Int, counts: Bool) throws {
        var asking = Asking.trips(room.cast)
        asking.approvers = []
        let draft = try room.draft(asking)
        _ = try draft.folder.approve(
            with: room.cast.fleet.keys.signingKey, named: "fleet", at: Scene.now.advanced(by: ahead))
        let folder = try JobFolder(draft.folder.path)
        let check = try room.enclave.check(folder.job, approvals: folder.approvals, parameters: [:])
        #expect(check.findings.refusals.isEmpty == counts)
        var signed = draft
        signed.folder = folder
        let outcome = try room.enclave.run(
            signed.signed(by: asking.party.keys.signingKey, at: Scene.now).fileBytes)
        guard case .refused(_, let findings) = outcome else {
            #expect(counts)
            return
        }
        #expect(!counts && findings.refusals.count == 1)
    }

    @Test func `an approval by somebody without a card ends the run`() throws {
        var asking = Asking(room.cast)
        asking.approvers += [try Actor("fleet", .provider)]
        let refusal = failure { _ = try room.run(asking) }
        #expect(refusal as? ReceiptError == ReceiptError(.unknownSigner, ""))
        #expect(try room.vault.logEntries().isEmpty)
    }
}
