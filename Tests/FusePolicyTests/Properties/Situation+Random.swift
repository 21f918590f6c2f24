import FuseCore
import FusePrivacy
import FuseQuery

@testable import FusePolicy

extension Situation {
    /// A request about datasets with random terms, by somebody whom they often suit.
    ///
    /// - Parameters:
    ///   - random: where terms and choices come from.
    ///   - base: a request to begin with.
    /// - Returns: one to three datasets and the request.
    static func random(_ random: inout RandomTerms, from base: PolicyRequest) throws -> Situation {
        var situation = Situation(request: base, uses: [])
        situation.uses = try (0..<random.number(1...3)).map { index in
            var terms = try random.next()
            terms.dataset = try ID(World.datasets[index])
            if !random.chance(20) { terms.tags.subtract([.stateSecret, .publicImage]) }
            if !random.chance(6) { try terms.suitMany() }
            return DatasetUse(declaredBy: terms)
        }
        try situation.request.suit(situation.uses.map(\.terms), &random)
        return situation
    }
}

extension Terms {
    /// Widens what would seldom meet: consent, grants and rights cover what the terms permit.
    fileprivate mutating func suitMany() throws {
        guard case .among(let purposes) = purposes else { return }
        (rights, jurisdictions) = (Set(Right.allCases), jurisdictions.union([.mainland]))
        if consent != nil { consent = Consent(reference: "r", purposes: purposes) }
        recipients = .among(Set(try World.parties().prefix(2)))
        let until = CalendarDate(daysSinceEpoch: World.today + 1)
        let parties = try World.parties()
        if licence != nil { licence = Licence(id: "XM-OP", holder: parties[0], purposes: purposes, until: until) }
        if entrustment != nil {
            entrustment = Entrustment(
                principal: parties[0], trustee: parties[1], purposes: purposes, method: .anonymisedAggregation,
                until: until)
        }
    }
}

extension DatasetUse {
    /// Every declared use of every declared column, compared with every permitted constant, with nothing spent yet.
    fileprivate init(declaredBy terms: Terms) {
        var columns = terms.columns.mapValues(\.uses)
        if let unit = terms.privacy?.unit.column { columns[unit, default: []].insert(.unit) }
        let comparisons = terms.columns.compactMapValues(\.literals).mapValues {
            ColumnComparison(constants: $0, beyond: .nothing)
        }
        var standing = DatasetStanding()
        standing.signer = terms.provider
        self.init(
            terms: terms, columns: columns, spent: terms.privacy.map { _ in .none }, comparisons: comparisons,
            standing: standing)
    }
}

extension PolicyRequest {
    /// Asks for something that the first of the terms permit, mostly with every approval.
    fileprivate mutating func suit(_ terms: [Terms], _ random: inout RandomTerms) throws {
        let conditions = terms.reduce(Conditions.none) { $0.met(with: Conditions(of: $1)) }
        let parties = try World.parties()
        let party = random.pick(parties.filter { conditions.recipients.permits($0) } + [parties[0]])
        requester = ActingParty(party: party, role: random.pick([.enterprise, .authority]))
        recipient = requester
        duty = "Harbour Act, section 3"
        let purposes = try World.purposes.map { try Purpose($0) }
        purpose = random.pick(purposes.filter { conditions.purposes.permits($0) } + [purposes[0]])
        job.datasets = terms.map(\.dataset)
        job.purposes = Set(purposes)
        job.privacy.budget = try PrivacyBudget(epsilon: ExactDecimal(1), delta: ExactDecimal("0.0000001"))
        job.privacy.mechanism = random.pick(Mechanism.allCases)
        job.privacy.minimumGroup = 30
        job.privacy.limits = try ContributionLimits(maxGroups: 2, maxRowsPerGroup: 200)
        charge = job.privacy.budget
        approvals = parties.map { ActingParty(party: $0, role: .provider) }
        approvals.append(ActingParty(party: try ID("data-bureau"), role: .authority))
    }
}
