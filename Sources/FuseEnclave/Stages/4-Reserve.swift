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
        let charges = planned.charges(for: request.asker)
        let statement = ReservationPredicate(
            request: request.statement.digest, job: job.job.digest, answerKey: key.digest, commitment: commitment,
            charges: charges.map(DatasetCharge.init), at: now)
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

extension PlannedJob {
    /// What the answer costs each private dataset, under the limits of its terms.
    fileprivate func charges(for asker: BudgetAsker) -> [Charge] {
        privateDatasets.compactMap { dataset in
            BudgetAccount(dataset.terms, for: asker).map { Charge(charge, to: $0) }
        }
    }
}

extension DatasetCharge {
    fileprivate init(_ charge: Charge) {
        self.init(
            dataset: charge.account.dataset, epsilon: charge.budget.epsilon, delta: charge.budget.delta)
    }
}

extension VerifiedRequest {
    /// For whom and to what end the answer would be given.
    fileprivate var asker: BudgetAsker { BudgetAsker(recipient: recipient.party, purpose: purpose) }
}
