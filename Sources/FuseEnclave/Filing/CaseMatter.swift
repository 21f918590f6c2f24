import FuseCore
import FusePolicy
import FuseReceipts
import FuseVault

/// A statement that somebody wants to decide, and how the parties stand to it.
struct CaseMatter {
    /// What was stated.
    let filing: Filing
    /// The datasets that it is about.
    let datasets: [ID<Dataset>]
    /// Who provides, entrusted, was entrusted with or operates one of them; none of them ranks as an authority in this case.
    let providers: Set<ID<Party>>
    /// Whose own case it is; none of them decides it.
    let concerned: Set<ID<Party>>
    private let trust: TrustStore

    init(_ filing: Filing, in enclave: Enclave, by trust: TrustStore) throws {
        self.filing = filing
        self.trust = trust
        datasets = try enclave.datasets(of: filing)
        providers = Set(try datasets.flatMap { try enclave.vault.dataset($0).holders })
        concerned = try Self.concerned(by: filing, in: enclave, by: trust)
    }

    /// Whether a party decides as an authority: one that does not provide the data.
    func isAuthority(_ party: ID<Party>) -> Bool {
        trust.card(of: party)?.role == .authority && !providers.contains(party)
    }

    private static func concerned(
        by filing: Filing, in enclave: Enclave, by trust: TrustStore
    ) throws -> Set<ID<Party>> {
        switch filing {
        case .objection(let objection): [objection.party]
        case .complaint(let complaint):
            try enclave.parties(toReceipt: complaint.receipt, by: trust).union([complaint.party])
        case .order(let order): [order.against]
        case .incident, .revocation, .closure, .catalogue, .exclusion, .outcome: []
        }
    }
}

extension Enclave {
    /// The datasets that a statement is about: those it names, or those of the receipt that it is about.
    func datasets(of filing: Filing) throws -> [ID<Dataset>] {
        guard case .complaint(let complaint) = filing else { return filing.datasets }
        return try vault.receipt(with: complaint.receipt).map(\.dataset).sorted()
    }

    /// Who asked for a release, and who received it.
    fileprivate func parties(toReceipt digest: Digest, by trust: TrustStore) throws -> Set<ID<Party>> {
        guard let use = try vault.receipt(with: digest).first else { return [] }
        let statement = try vault.receiptFile(at: use.position).statement
        let content = try statement.verified(by: trust, as: InTotoStatement.self).content
        guard case .receipt(let receipt) = content.predicate else { return [] }
        return [receipt.request.party, receipt.request.recipient]
    }
}

extension RegisteredDataset {
    /// Who provides it, entrusted it, was entrusted with it, or operates it.
    fileprivate var holders: [ID<Party>] {
        [manifest.provider, terms.entrustment?.principal, terms.entrustment?.trustee, terms.licence?.holder]
            .compactMap(\.self)
    }
}
