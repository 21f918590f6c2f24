import FuseCore
import FuseCrypto
import FusePolicy
import FuseReceipts
import FuseVault

extension Enclave {
    /// Stage 8: the signed account of the run, about exactly these released files.
    func receipt(for record: RunRecord, about release: [Subject]) throws -> Envelope {
        let predicate = ReceiptPredicate(
            job: JobRecord(name: record.job.job.name, digest: record.job.job.digest),
            request: RequestRecord(record.request.statement),
            approvals: try approvalsThatCount(of: record.request).map { ApprovalRecord($0) },
            inputs: record.planned.inputs,
            decision: try DecisionRecord(record.job.findings), obligations: record.planned.obligations,
            privacy: record.privacy, noise: record.noise,
            engine: engine.record, sandbox: engine.sandbox, fusebox: fusebox, assurance: Self.assurance,
            times: RunTimes(
                requested: record.request.content.requestedAt, decided: record.decidedAt, started: record.decidedAt,
                finished: max(record.decidedAt, now()).wholeMinute),
            answeredBefore: record.answeredBefore)
        return try sign(.receipt(predicate), about: release)
    }

    /// Makes sure, before anything is spent, that the log will take the receipt: an entry has at most 65535 bytes.
    func requireLoggable(_ record: RunRecord) throws {
        let draft = try receipt(
            for: record, about: ReleaseFile.names.map { Subject(name: $0, digest: SHA256.digest(of: [])) })
        guard draft.canonicalBytes.count + Self.roomForTheRest <= LogEntry.maximumCount else {
            throw EnclaveError(
                .request,
                "the `receipt` of so many datasets would not fit into the log; split the job, nothing was charged")
        }
    }

    /// What a draft still lacks: the noise record and numbers that may be longer.
    private static let roomForTheRest = 1024

    /// The signed refusal of a request with every reason, logged like a receipt.
    func refuse(
        _ request: VerifiedRequest, inputs: [InputRecord], _ findings: [FusePolicy.Finding], at decidedAt: Instant
    ) throws -> RunOutcome {
        .refused(try logRefusal(of: request, inputs: inputs, findings, at: decidedAt), findings)
    }

    /// Signs and logs what refuses, without evidence and inputs if the log could not hold them.
    func logRefusal(
        of request: VerifiedRequest, inputs: [InputRecord], _ findings: [FusePolicy.Finding], at decidedAt: Instant
    ) throws -> ReceiptFile {
        let refusals = try DecisionRecord(findings.filter { $0.outcome == .refuse }).findings
        var statement = try refusal(of: request, inputs: inputs, refusals, at: decidedAt)
        if statement.canonicalBytes.count > LogEntry.maximumCount {
            // What rules looked at can be read from the request again; that they refused must be in the log.
            let bare = refusals.prefix(Self.mostBareFindings).map(\.withoutEvidence)
            statement = try refusal(of: request, inputs: [], bare, at: decidedAt)
        }
        return ReceiptFile(statement: statement, proof: try vault.record(statement).proof)
    }

    private func refusal(
        of request: VerifiedRequest, inputs: [InputRecord], _ findings: [FuseReceipts.Finding], at decidedAt: Instant
    ) throws -> Envelope {
        let predicate = RefusalPredicate(
            job: JobRecord(name: request.job.name, digest: request.job.digest),
            request: RequestRecord(request.statement), inputs: inputs, decision: DecisionRecord(findings: findings),
            decidedAt: decidedAt, assurance: Self.assurance, fusebox: fusebox)
        return try sign(.refusal(predicate), about: Subject(name: "request", digest: request.statement.digest))
    }

    /// As many findings without evidence as fit into a log entry whatever they say.
    private static let mostBareFindings = 40

    /// Signs whatever the enclave states: receipts, refusals, reservations.
    func sign(_ predicate: Predicate, about subject: Subject) throws -> Envelope {
        try sign(predicate, about: [subject])
    }

    private func sign(_ predicate: Predicate, about subjects: [Subject]) throws -> Envelope {
        try InTotoStatement(subjects: subjects, predicate: predicate).signed(by: vault.keys.signingKey)
    }
}

extension Instant {
    /// The end of the minute it falls in: a receipt is public, and how long a run took to the second may tell of its rows.
    fileprivate var wholeMinute: Instant { Instant(secondsSinceEpoch: (secondsSinceEpoch / 60 + 1) * 60) }
}
