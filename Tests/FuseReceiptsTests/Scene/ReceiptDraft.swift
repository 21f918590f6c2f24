import FuseCore
import FuseReceipts

/// A receipt's content whose parts a test may bend before it is signed.
struct ReceiptDraft {
    var approvals: [ApprovalRecord]
    var inputs: [InputRecord]
    var findings: [Finding]
    var obligations: ObligationRecord
    var privacy: PrivacyRecord?
    var noise: NoiseRecord?
    var times: RunTimes
    var answeredBefore: Int?
    private let scene: Scene

    init(_ scene: Scene) throws {
        self.scene = scene
        approvals = [scene.approvalRecord()]
        inputs = [try scene.input()]
        findings = [try scene.finding("art27.purpose", .pass), try scene.finding("art30.fusion", .pass)]
        obligations = ObligationRecord(notified: [scene.provider.party], deleteAfterRun: [try ID("flights")])
        privacy = try scene.privacy()
        noise = NoiseRecord(commitment: scene.digest("seed"), reservation: 0)
        times = scene.times
    }

    func predicate() throws -> ReceiptPredicate {
        ReceiptPredicate(
            job: try scene.job(), request: scene.requestRecord, approvals: approvals, inputs: inputs,
            decision: DecisionRecord(findings: findings), obligations: obligations, privacy: privacy, noise: noise,
            engine: EngineRecord(name: "duckdb", version: "1.5.6", digest: scene.digest("engine")),
            sandbox: SandboxRecord(profile: scene.digest("profile"), summary: "no network, no files"),
            fusebox: scene.fusebox, assurance: .simulated, times: times, answeredBefore: answeredBefore)
    }

    func statement() throws -> InTotoStatement {
        try InTotoStatement(
            subjects: [Subject(name: "release.csv", digest: scene.release)], predicate: .receipt(predicate()))
    }
}
