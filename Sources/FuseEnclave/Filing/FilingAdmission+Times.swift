import FuseCore
import FuseReceipts
import FuseVault

/// How far clocks may differ.
enum ClockAllowance {
    /// How many seconds a party's clock may be ahead of the enclave's, as for requests (Article 27).
    static let seconds = 300
}

extension Instant {
    /// Whether a party can have signed at this moment, its clock being a little ahead at most.
    func isPast(at now: Instant) -> Bool { self <= now.advanced(by: ClockAllowance.seconds) }
}

extension FilingAdmission {
    /// A statement of the future could never be replaced by one of today.
    func requirePast(_ filing: Filing) throws {
        guard filing.at.isPast(at: enclave.now()) else {
            throw refusal("the statement's `at` lies in the future; correct the clock and sign it again")
        }
    }

    /// What a provider signed before it granted anew, and somebody hands in late, does not end the new grant.
    func requireAfterGrant(_ datasets: [RegisteredDataset], _ at: Instant) throws {
        let granted = datasets.filter { $0.manifest.provider == signer.party }
        guard granted.allSatisfy({ $0.manifest.sealedAt <= at }) else {
            throw refusal("the statement was signed before the newest version of the data was sealed; sign it again")
        }
    }

    /// An old list that is handed in late does not undo the one in force.
    func requireLatest(_ exclusion: ExclusionStatement, in book: CaseBook) throws {
        guard let inForce = book.exclusionInForce, exclusion.at < inForce.statement.at else { return }
        throw refusal(
            "a list of `\(exclusion.dataset)` signed later is in force; sign yours again if it is to replace it"
        )
    }

    /// An old decision that is handed in late does not undo a later one.
    func requireLatest(
        _ outcome: OutcomeStatement, on decided: Filing, after last: OutcomeStatement?
    ) throws {
        guard outcome.at >= decided.at else {
            throw refusal("the decision's `at` is before that of the `case`; correct the clock and sign it again")
        }
        guard let last, outcome.at < last.at else { return }
        throw refusal("a later decision about this `case` is on file; sign yours again if it is to replace it")
    }
}
