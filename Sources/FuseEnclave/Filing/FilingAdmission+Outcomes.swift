import FuseCore
import FusePolicy
import FuseReceipts
import FuseVault

extension FilingAdmission {
    /// Somebody who may decides about an objection, a complaint, an order or an incident; nobody decides about its own.
    func admit(_ outcome: OutcomeStatement) throws -> AdmittedFiling {
        guard let kept = try vault.filing(outcome.case) else {
            throw refusal("no statement with this digest was filed here; name the `case` as `fusebox cases` shows it")
        }
        let decided = try Filing.read(kept.envelope.verified(by: trust, type: kept.envelope.type))
        let matter = try CaseMatter(decided, in: enclave, by: trust)
        let book = try CaseBook(vault.filings(), by: trust)
        try requireSay(in: matter)
        try requireNoHigherDecision(in: matter, deciders: book.deciders(of: outcome.case))
        try requireLatest(outcome, on: decided, after: book.lastDecision(about: outcome.case))
        return AdmittedFiling(
            datasets: matter.datasets, decides: outcome.case,
            effect: "the \(decided.kind.rawValue) \(outcome.case) is \(outcome.outcome.rawValue)")
    }

    private func requireSay(in matter: CaseMatter) throws {
        try require(!matter.concerned.contains(signer.party))
        let isAuthority = matter.isAuthority(signer.party)
        switch matter.filing {
        case .objection: try require(isAuthority || matter.providers.contains(signer.party))
        case .complaint, .order: try require(isAuthority)
        case .incident(let incident): try require(isAuthority || signer.party == incident.party)
        case .revocation, .closure, .catalogue, .exclusion, .outcome:
            throw refusal(
                "the statement is of the kind `\(matter.filing.kind.rawValue)`, about which nobody decides; "
                    + "hand in what replaces it")
        }
    }

    /// What an authority has decided, only an authority decides anew.
    private func requireNoHigherDecision(in matter: CaseMatter, deciders: Set<ID<Party>>) throws {
        try require(matter.isAuthority(signer.party) || !deciders.contains(where: matter.isAuthority))
    }

    private func require(_ mayDecide: Bool) throws {
        guard mayDecide else {
            throw refusal("`\(signer.party)` has no say in this `case`; an authority decides it, or who answers for it")
        }
    }
}
