import FuseCore
import FuseCrypto
import FusePolicy
import FuseReceipts
import FuseVault

extension Enclave {
    /// The name under which a release stands in its receipt.
    static let releaseName = "release.csv"

    /// Stage 8: the signed account of the run, about exactly these released bytes.
    func receipt(for record: RunRecord, release: Digest) throws -> Envelope {
        let predicate = ReceiptPredicate(
            job: JobRecord(name: record.job.job.name, digest: record.job.job.digest),
            request: RequestRecord(record.request.statement),
            approvals: record.request.approvals.map { ApprovalRecord($0) }, inputs: record.planned.inputs,
            decision: try DecisionRecord(record.job.findings), privacy: record.privacy, noise: record.noise,
            engine: engine.record, sandbox: engine.sandbox, fusebox: fusebox, assurance: Self.assurance,
            times: RunTimes(
                requested: record.request.content.requestedAt, decided: record.decidedAt, started: record.startedAt,
                finished: now()),
            answeredBefore: record.answeredBefore)
        return try sign(.receipt(predicate), about: Subject(name: Self.releaseName, digest: release))
    }

    /// The signed refusal of a request, logged like a receipt.
    func refuse(
        _ request: VerifiedRequest, _ planned: PlannedJob, _ findings: [FusePolicy.Finding], at decidedAt: Instant
    ) throws -> RunOutcome {
        let predicate = RefusalPredicate(
            job: JobRecord(name: request.job.name, digest: request.job.digest),
            request: RequestRecord(request.statement), inputs: planned.inputs, decision: try DecisionRecord(findings),
            decidedAt: decidedAt, assurance: Self.assurance, fusebox: fusebox)
        let statement = try sign(
            .refusal(predicate), about: Subject(name: "request", digest: request.statement.digest))
        return .refused(ReceiptFile(statement: statement, proof: try vault.record(statement).proof), findings)
    }

    private func sign(_ predicate: Predicate, about subject: Subject) throws -> Envelope {
        try InTotoStatement(subjects: [subject], predicate: predicate).signed(by: vault.keys.signingKey)
    }
}
