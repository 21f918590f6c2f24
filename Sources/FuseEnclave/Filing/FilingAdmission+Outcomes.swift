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
        try requireSay(in: decided)
        try requireNoHigherDecision(about: outcome.case)
        return AdmittedFiling(
            datasets: decided.datasets, decides: outcome.case,
            effect: "the \(decided.kind.rawValue) is \(outcome.outcome.rawValue)")
    }

    private func requireSay(in decided: Filing) throws {
        switch decided {
        case .objection(let objection):
            let provider = try vault.dataset(objection.dataset).manifest.provider
            try require(signer.role == .authority || signer.party == provider, unlike: objection.party)
        case .complaint(let complaint): try require(signer.role == .authority, unlike: complaint.party)
        case .order(let order): try require(signer.role == .authority, unlike: order.against)
        case .incident(let incident):
            try require(signer.role == .authority || signer.party == incident.party, unlike: nil)
        case .revocation, .closure, .catalogue, .exclusion, .outcome:
            throw refusal("nobody decides about a \(decided.kind.rawValue); hand in what replaces it")
        }
    }

    /// What an authority has decided, only an authority decides anew.
    private func requireNoHigherDecision(about statement: Digest) throws {
        let deciders = try CaseBook(vault.filings(), by: trust).deciders(of: statement)
        try require(
            signer.role == .authority || !deciders.contains { trust.card(of: $0)?.role == .authority }, unlike: nil)
    }

    private func require(_ mayDecide: Bool, unlike party: ID<Party>?) throws {
        guard mayDecide, signer.party != party else {
            throw refusal("`\(signer.party)` has no say in this `case`; an authority decides it, or who answers for it")
        }
    }
}
