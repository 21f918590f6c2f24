import FuseCore
import FuseReceipts

extension Scene {
    func line(_ text: String = "the rows of 厦门 are \"wrong\"") throws -> StatementLine { try StatementLine(text) }

    /// One statement of each kind, as `party` would file it.
    func filing(_ kind: Filing.Kind, by party: ID<Party>) throws -> any FiledStatement {
        switch kind {
        case .revocation: try revocation(by: party)
        case .objection:
            try ObjectionStatement(party: party, dataset: ID("flights"), datasetVersion: 2, reason: line(), at: time)
        case .complaint: ComplaintStatement(party: party, receipt: digest("receipt"), reason: try line(), at: time)
        case .order:
            OrderStatement(
                party: party, against: enterprise.party, until: try CalendarDate("2026-12-31"), reason: try line(),
                at: time)
        case .incident:
            try IncidentStatement(
                party: party, datasets: [ID("flights"), ID("airports")], measure: .quarantine,
                detectedAt: time.advanced(by: -60), reason: line(), at: time)
        case .closure:
            ClosureStatement(party: party, event: try EventWord("typhoon-2026-09"), reason: try line(), at: time)
        case .catalogue: try catalogue([listing("a", 1, .superseded), listing("a", 2, .current)], by: party)
        case .exclusion:
            ExclusionStatement(
                party: party, dataset: try ID("flights"),
                list: try SealedList(name: "exclusion.age", size: 812, digest: digest("list")), at: time)
        case .outcome:
            OutcomeStatement(
                party: party, case: digest("objection"), outcome: .upheld, reason: try line(), at: time)
        }
    }

    func revocation(
        of subject: RevocationSubject? = nil, basis: String? = "数据安全法 Article 21", erase: KeyFate = .erase,
        by party: ID<Party>? = nil
    ) throws -> RevocationStatement {
        try RevocationStatement(
            party: party ?? provider.party, subject: subject ?? .dataset(ID("flights")),
            basis: basis.map(StatementLine.init), erase: erase, reason: line(), at: time)
    }

    func listing(_ id: String, _ version: Int, _ status: CatalogueListing.Status) throws -> CatalogueListing {
        try CatalogueListing(id: StatementLine(id), version: version, status: status)
    }

    func catalogue(
        _ entries: [CatalogueListing], of catalogue: CatalogueStatement.Catalogue = .publicData,
        by party: ID<Party>? = nil
    ) throws -> CatalogueStatement {
        try CatalogueStatement(
            party: party ?? authority.party, catalogue: catalogue, edition: 3, entries: entries, at: time)
    }

    /// The actor of a role.
    func actor(_ role: Role) -> Actor {
        switch role {
        case .provider: provider
        case .enterprise: enterprise
        case .authority: authority
        case .enclave: enclave
        }
    }

    /// Someone who may file the kind.
    func filer(of kind: Filing.Kind) -> Actor {
        switch kind {
        case .order, .catalogue: authority
        case .complaint, .objection: enterprise
        case .revocation, .incident, .closure, .exclusion, .outcome: provider
        }
    }
}
