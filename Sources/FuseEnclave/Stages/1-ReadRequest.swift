import FuseCore
import FuseCrypto
import FusePolicy
import FuseQuery
import FuseReceipts
import FuseVault

/// A request whose signature, job digest, parameters and approvals have been verified.
struct VerifiedRequest: Sendable {
    let statement: Verified<RequestStatement>
    let job: Job
    let parameters: [String: ParameterValue]
    let purpose: Purpose
    let recipient: PartyCard
    let approvals: [Verified<ApprovalStatement>]

    var content: RequestStatement { statement.content }
}

extension Enclave {
    /// Stage 1: nothing of a request is used before its signature holds, and nothing unsigned is used at all.
    func readRequest(_ file: [UInt8]) throws -> VerifiedRequest {
        let trust = try vault.trust()
        let statement = try Envelope(fileBytes: file).verified(by: trust, as: RequestStatement.self)
        let content = statement.content
        let job = try Job.parse(yaml: content.job.yaml, sql: content.job.sql, source: "the request's job.yaml")
        guard job.digest == content.jobDigest, job.name == content.job.name else {
            throw EnclaveError(.changed, "the request's `job` is not the one whose digest it names; sign it again")
        }
        let words = [content.scenario, content.commitment, content.purpose, content.duty ?? ""]
        guard words.allSatisfy({ $0.utf8.count <= Self.longestWords }) else {
            throw EnclaveError(
                .request,
                "the request's scenario, commitment, purpose and duty have at most \(Self.longestWords) bytes each")
        }
        guard let recipient = trust.card(of: content.recipient) else {
            throw EnclaveError(
                .request, "no card of the recipient `\(content.recipient)` is registered; `fusebox trust` it first")
        }
        return VerifiedRequest(
            statement: statement, job: job, parameters: try job.bind(content.parameters),
            purpose: try Purpose(content.purpose), recipient: recipient,
            approvals: try content.approvals.compactMap { try approval($0, of: job, by: trust) })
    }

    /// The approvals that were not taken back since they were given. Source: Article 26.
    func approvalsThatCount(of request: VerifiedRequest) throws -> [Verified<ApprovalStatement>] {
        try standing(of: request.approvals, of: request.job.digest)
    }

    /// Those of some approvals that were not taken back since they were given. One of the future does not count: no revocation
    /// of today would ever be later.
    func standing(
        of approvals: [Verified<ApprovalStatement>], of job: Digest
    ) throws -> [Verified<ApprovalStatement>] {
        let revocations = try CaseBook(vault.filings(about: .job(job)), by: vault.trust()).revocations
        let now = now()
        return approvals.filter { approval in
            approval.content.approvedAt.isPast(at: now)
                && !revocations.contains { $0.party == approval.signer.party && approval.content.approvedAt <= $0.at }
        }
    }

    /// The most bytes of what a requester says in its own words, which receipts and refusals repeat.
    private static let longestWords = 2048

    /// An approval of this job by a party that may approve; one that anybody else signed, or of another job, is worth nothing.
    func approval(
        _ envelope: Envelope, of job: Job, by trust: TrustStore
    ) throws -> Verified<ApprovalStatement>? {
        do {
            let approval = try envelope.verified(by: trust, as: ApprovalStatement.self)
            return approval.content.isOf(job) ? approval : nil
        } catch  where error.code == .wrongSigner {
            return nil
        }
    }
}

extension ApprovalStatement {
    /// Whether it approves exactly this job with all its datasets; any other is worth nothing here.
    fileprivate func isOf(_ job: Job) -> Bool {
        self.job == job.digest && job.datasets.allSatisfy(covers)
    }
}
