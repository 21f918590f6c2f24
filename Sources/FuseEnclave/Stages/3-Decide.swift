import FuseCore
import FusePolicy
import FusePrivacy
import FuseQuery
import FuseReceipts
import FuseVault

extension Enclave {
    /// Stage 3: every rule about every dataset. What was paid for before is not charged again.
    func decide(
        on request: VerifiedRequest, _ planned: PlannedJob, answer: AnswerStanding, at now: Instant
    ) throws -> Decision {
        let charge = answer == .new ? planned.charge : .zero
        return try decide(on: policyRequest(of: request, charge: charge, at: now), planned)
    }

    /// What can be decided about a job that could not be planned: who asks, to what end, under which terms.
    ///
    /// Whoever fails here is not told why the job could not be planned, for that would tell of columns and bounds.
    func decideUnplanned(on request: VerifiedRequest, at now: Instant) throws -> Decision {
        let uses = try request.job.datasets.compactMap { name -> DatasetUse? in
            do {
                let dataset = try vault.dataset(name)
                return DatasetUse(terms: dataset.terms, columns: [:], remaining: try remaining(of: dataset))
            } catch let error as VaultError where error.code == .unknown {
                return nil
            }
        }
        return Decider().decide(policyRequest(of: request, charge: .zero, at: now), over: uses)
    }

    private func policyRequest(of request: VerifiedRequest, charge: PrivacyBudget, at now: Instant) -> PolicyRequest {
        let content = request.content
        return PolicyRequest(
            requester: ActingParty(request.statement.signer), recipient: ActingParty(request.recipient),
            purpose: request.purpose, scenario: content.scenario, commitment: content.commitment,
            duty: content.duty, requestedAt: content.requestedAt, decidedAt: now, job: request.job,
            approvals: request.approvals.map { ActingParty($0.signer) }, charge: charge, environment: environment)
    }

    /// The same for a request that is already in the words of the rules.
    func decide(on request: PolicyRequest, _ planned: PlannedJob) throws -> Decision {
        Decider().decide(request, over: try planned.datasets.map { try use(of: $0, in: planned.plan) })
    }

    /// Where jobs run here.
    var environment: FusionEnvironment {
        FusionEnvironment(
            assurance: Self.assurance.rawValue, isolation: .sandboxed(profile: engine.sandbox.profile))
    }

    private func use(of dataset: RegisteredDataset, in plan: AggregatePlan) throws -> DatasetUse {
        DatasetUse(
            terms: dataset.terms,
            columns: plan.columnUses[dataset.name] ?? (plan.datasets.contains(dataset.name) ? [:] : nil),
            remaining: try remaining(of: dataset))
    }

    /// What the ledger has left; nothing at all if more was spent than the newest terms allow.
    private func remaining(of dataset: RegisteredDataset) throws -> PrivacyBudget? {
        guard let total = dataset.terms.privacy?.total else { return nil }
        let spent = try vault.spending(of: dataset.name)
        return total.remaining(after: try PrivacyBudget(epsilon: spent.epsilon, delta: spent.delta)) ?? .zero
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
