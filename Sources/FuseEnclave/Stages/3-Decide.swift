import FuseCore
import FusePolicy
import FusePrivacy
import FuseQuery
import FuseReceipts
import FuseVault

extension Enclave {
    /// Stage 3: every rule about every dataset as it stands now. What was paid for before counts where it does not count yet.
    func decide(
        on request: VerifiedRequest, _ planned: PlannedJob, for key: AnswerKey, at now: Instant
    ) throws -> Decision {
        let answer = try vault.standing(of: key)
        let asked = try policyRequest(
            of: request, job: planned.job, charge: planned.charge, answer: AnswerState(answer), at: now)
        return try decide(on: asked, planned, besides: key)
    }

    /// What can be decided about a job that could not be planned: who asks, to what end, under which terms.
    ///
    /// Whoever fails here is not told why the job could not be planned, for that would tell of columns and bounds.
    func decideUnplanned(on request: VerifiedRequest, at now: Instant) throws -> Decision {
        let trust = try vault.trust()
        let datasets = try registered(request.job.datasets)
        let job = (try? controlRules(of: request.job, datasets)).map(request.job.settling) ?? request.job
        let asked = try policyRequest(of: request, job: job, charge: .zero, answer: .new, at: now)
        let uses = try datasets.map { dataset in
            DatasetUse(
                terms: dataset.terms, columns: [:], spent: try spent(on: dataset, by: asked, for: nil),
                standing: try standing(of: dataset, for: request.job.digest, besides: nil, by: trust))
        }
        return Decider().decide(asked, over: uses)
    }

    private func policyRequest(
        of request: VerifiedRequest, job: Job, charge: PrivacyBudget, answer: AnswerState, at now: Instant
    ) throws -> PolicyRequest {
        let content = request.content
        return PolicyRequest(
            requester: ActingParty(request.statement.signer), recipient: ActingParty(request.recipient),
            jurisdiction: request.recipient.establishedIn, orders: try openOrders(by: vault.trust()),
            purpose: request.purpose,
            scenario: content.scenario, commitment: content.commitment, duty: content.duty,
            requestedAt: content.requestedAt, decidedAt: now, job: job, jobDigest: request.job.digest,
            approvals: try approvalsThatCount(of: request).map { ActingParty($0.signer) }, charge: charge,
            answer: answer, environment: environment)
    }

    /// The same for a request that is already in the words of the rules.
    func decide(on request: PolicyRequest, _ planned: PlannedJob, besides key: AnswerKey?) throws -> Decision {
        let trust = try vault.trust()
        return Decider().decide(
            request, over: try planned.datasets.map { try use(of: $0, in: planned, for: request, key, by: trust) })
    }

    /// Where jobs run here, and who answers for it.
    var environment: FusionEnvironment {
        FusionEnvironment(
            assurance: Self.assurance.rawValue, isolation: .sandboxed(profile: engine.sandbox.profile),
            responsible: vault.keys.card.party)
    }

    private func use(
        of dataset: RegisteredDataset, in planned: PlannedJob, for request: PolicyRequest, _ key: AnswerKey?,
        by trust: TrustStore
    ) throws -> DatasetUse {
        let plan = planned.plan
        return DatasetUse(
            terms: dataset.terms.fitted(to: dataset.manifest.schema.map(\.asSchema)),
            columns: plan.columnUses[dataset.name] ?? (plan.datasets.contains(dataset.name) ? [:] : nil),
            spent: try spent(on: dataset, by: request, for: key), comparisons: plan.comparisons[dataset.name] ?? [:],
            standing: try standing(of: dataset, for: planned.job.digest, besides: key, by: trust))
    }

    /// What counts against each limit of the terms before this answer; nil without privacy units.
    private func spent(
        on dataset: RegisteredDataset, by request: PolicyRequest, for key: AnswerKey?
    ) throws -> BudgetSpending? {
        let asker = BudgetAsker(recipient: request.recipient.party, purpose: request.purpose)
        return try BudgetAccount(dataset.terms, for: asker).map {
            try vault.ledger(of: dataset.name).spending(on: $0, for: key, at: request.decidedAt)
        }
    }
}

extension ActingParty {
    /// The party of a card, in the card's role.
    init(_ card: PartyCard) {
        let role: Role =
            switch card.role {
            case .provider: .provider
            case .enterprise: .enterprise
            case .authority: .authority
            case .enclave: .enclave
            }
        self.init(party: card.party, role: role)
    }
}

extension AnswerState {
    fileprivate init(_ standing: AnswerStanding) {
        self = standing == .new ? .new : .paidFor
    }
}

extension PartyCard {
    /// Where the party is established; nil if its card does not say, or names a code that ISO 3166-1 does not assign.
    var establishedIn: Jurisdiction? { jurisdiction.flatMap { try? Jurisdiction($0.code) } }
}
