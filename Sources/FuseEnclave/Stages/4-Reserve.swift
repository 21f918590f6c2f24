import FuseCore
import FuseCrypto
import FusePolicy
import FusePrivacy
import FuseReceipts
import FuseVault

/// Budget that is charged and logged for one answer; whoever holds this may compute the answer.
struct Reservation: ~Copyable {
    let key: AnswerKey
    let seed: SecretBytes
    let noise: NoiseRecord
}

/// What came of the wish to spend.
enum ReserveOutcome: ~Copyable {
    case reserved(Reservation)
    case released(EarlierRelease, commitment: Digest)
    case exceeds
}

extension Enclave {
    /// Stage 4: ε and δ of every private dataset, and the commitment to the noise, in one durable transaction.
    func reserve(_ job: AuthorizedJob, _ planned: PlannedJob, for request: VerifiedRequest, _ key: AnswerKey) throws
        -> ReserveOutcome
    {
        let seed = try vault.keys.noiseSeed(for: key)
        let commitment = NoiseCommitment.digest(of: seed)
        let now = now()
        let charges = planned.privateDatasets.compactMap { $0.charge(planned.charge) }
        let statement = ReservationPredicate(
            request: request.statement.digest, job: job.job.digest, answerKey: key.digest, commitment: commitment,
            charges: charges.map { DatasetCharge(dataset: $0.dataset, epsilon: $0.epsilon, delta: $0.delta) }, at: now)
        let envelope = try sign(.reservation(statement), about: Subject(name: "answer", digest: key.digest))
        func reservation(at index: Int) -> Reservation {
            Reservation(key: key, seed: seed, noise: NoiseRecord(commitment: commitment, reservation: index))
        }
        switch try vault.reserve(charges, within: planned.runLimits, for: key, logging: envelope, at: now) {
        case .reserved(let entry): return .reserved(reservation(at: entry.index))
        case .already(.reserved(let index)): return .reserved(reservation(at: index))
        case .already(.released(let release)): return .released(release, commitment: commitment)
        case .already(.new): preconditionFailure("an answer that is new was charged")
        case .exceeds, .exhausted: return .exceeds
        }
    }
}

/// What is logged before a run, so that nobody can draw the noise again: it fixes the seed without telling it.
enum NoiseCommitment {
    static func digest(of seed: SecretBytes) -> Digest {
        var hash = SHA256()
        hash.update(Array("fusebox noise commitment v1".utf8))
        seed.withBytes { hash.update($0) }
        return hash.finalize()
    }
}

extension RegisteredDataset {
    fileprivate func charge(_ budget: PrivacyBudget) -> Charge? {
        terms.privacy.map { privacy in
            Charge(
                dataset: name, epsilon: budget.epsilon, delta: budget.delta, totalEpsilon: privacy.total.epsilon,
                totalDelta: privacy.total.delta)
        }
    }
}
