import FuseCore
import FuseCrypto
public import FusePolicy
import FusePrivacy
public import FuseReceipts
import FuseVault

/// What a run ends with; either is signed and in the log before anyone sees it.
public enum RunOutcome: Sendable {
    /// The answer, sealed to its recipient, and its receipt.
    case released(Delivery)
    /// The refusal, with every reason.
    case refused(ReceiptFile, [FusePolicy.Finding])
}

/// An answer on its way to its recipient.
public struct Delivery: Sendable {
    /// `release.csv` as an age file to the recipient.
    public let sealedRelease: [UInt8]
    /// Its receipt with the log's proof.
    public let receipt: ReceiptFile
    /// Whether the budget was charged for this request.
    public let isCharged: Bool
}

extension Enclave {
    /// Runs a request from its signature to its receipt, one stage after the other.
    ///
    /// - Parameter file: the signed request.
    /// - Returns: the sealed answer with its receipt, or the refusal.
    /// - Throws: any module's failure; nothing was released then, and what was charged stays charged for this answer.
    public func run(_ file: [UInt8]) throws -> RunOutcome {
        let request = try readRequest(file)
        let planned = try plan(request.job, parameters: request.parameters)
        let key = try answerKey(of: request, planned)
        let decidedAt = now()
        switch try decide(on: request, planned, answer: vault.standing(of: key), at: decidedAt) {
        case .deny(let findings): return try refuse(request, planned, findings, at: decidedAt)
        case .allow(let job): return try run(job, request, planned, key, decidedAt: decidedAt)
        }
    }

    /// Another request spent the budget between this one's decision and its reservation: decide again on what is left.
    private func refuseOvertaken(
        _ request: VerifiedRequest, _ planned: PlannedJob, _ key: AnswerKey
    ) throws -> RunOutcome {
        let decidedAt = now()
        guard
            case .deny(let findings) = try decide(on: request, planned, answer: vault.standing(of: key), at: decidedAt)
        else {
            throw EnclaveError(.request, "the `budget` changed while the run was being decided; run the request again")
        }
        return try refuse(request, planned, findings, at: decidedAt)
    }

    private func run(
        _ job: AuthorizedJob, _ request: VerifiedRequest, _ planned: PlannedJob, _ key: AnswerKey, decidedAt: Instant
    ) throws -> RunOutcome {
        var record = RunRecord(request: request, planned: planned, job: job, decidedAt: decidedAt, startedAt: now())
        guard planned.noise != nil else {
            let release = try publish(execute(planned, on: unseal(planned), salt: []), planned)
            return try deliver(release.csv(planned.plan.headings), record, settling: nil)
        }
        try requireLoggable(record)
        switch try reserve(job, planned, for: request, key) {
        case .exceeds: return try refuseOvertaken(request, planned, key)
        case .released(let earlier):
            record.note(earlier, commitment: NoiseCommitment.digest(of: try vault.keys.noiseSeed(for: key)))
            return try deliverAgain(earlier, record)
        case .reserved(let reservation):
            record.note(reservation)
            let rows = try execute(planned, on: unseal(planned), salt: GroupSalt.bytes(from: reservation.seed))
            let release = try anonymise(rows, planned, for: job, seed: reservation.seed)
            return try deliver(
                release.csv(planned.plan.headings), record, settling: reservation.key)
        }
    }
}
