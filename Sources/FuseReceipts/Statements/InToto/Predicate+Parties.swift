public import FuseCore

extension Predicate {
    /// The parties it names, each once, in the order of first mention.
    public var parties: [ID<Party>] {
        let asking = [request?.party, request?.recipient].compactMap(\.self)
        let mentions = asking + inputs.map(\.provider) + approvals.map(\.party) + [actor?.party].compactMap(\.self)
        var seen: Set<ID<Party>> = []
        return mentions.filter { seen.insert($0).inserted }
    }

    /// The party whose data or statement a certificate is about, and the roles of which it must have one.
    var actor: (party: ID<Party>, roles: Set<Role>)? {
        switch self {
        case .deletion(let deletion): (deletion.provider, ManifestStatement.signers)
        case .case(let taken): (taken.party, taken.kind.signers)
        case .receipt, .refusal, .reservation: nil
        }
    }
}
