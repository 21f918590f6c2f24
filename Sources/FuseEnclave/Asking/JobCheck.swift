import BigInt
public import FuseCore
public import FusePolicy
import FusePrivacy
import FuseQuery
public import FuseReceipts
import FuseVault

/// What a job would read, reveal and cost, found out without touching data.
public struct JobCheck: Sendable {
    /// A measure of the answer and how far noise moves it.
    public struct Measure: Sendable {
        /// The output's name.
        public let name: String
        /// How far the released value lies from the bounded exact one, 95 times of 100; nil for a mean, whose error depends
        /// on the size of its group, and for measures of public data.
        public let halfWidth: ExactDecimal?
    }

    /// By dataset, its columns and what each is used for.
    public let reads: [ID<Dataset>: [String: [String]]]
    /// Whom the noise protects; nil if all datasets are public.
    public let unit: String?
    /// The measures in the order of the answer.
    public let measures: [Measure]
    /// The datasets that are charged.
    public let charged: [ID<Dataset>]
    /// ε that each of them is charged.
    public let epsilon: ExactDecimal
    /// δ that each of them is charged.
    public let delta: ExactDecimal
    /// Groups of fewer units are never released.
    public let minimumGroup: Int?
    /// The noisy count of units from which a group is released; nil if no groups are selected.
    public let threshold: String?
    /// What a reader of the answer should know.
    public let notes: [String]
    /// What would be refused today: the reasons of all rules, for a permitted recipient, the job's first purpose and scenario.
    public let obstacles: [FusePolicy.Finding]
    /// The SQL that would run, with the datasets' names in place of their sealed memory.
    public let sql: String
}

extension Enclave {
    /// Plans a job without reading any data.
    ///
    /// - Parameters:
    ///   - job: the job.
    ///   - approvals: those it has gathered.
    ///   - parameters: a value for each of the job's parameters, as written.
    /// - Returns: what it reads, reveals and costs.
    /// - Throws: whatever planning refuses.
    public func check(_ job: Job, approvals: [Envelope] = [], parameters: [String: String]) throws -> JobCheck {
        let values = try job.bind(parameters)
        let planned = try plan(job, parameters: values)
        return JobCheck(planned, obstacles: try obstacles(to: planned, approvals: approvals))
    }

    /// Decides about a request that nobody has signed: by a party to which all terms would let the answer go.
    private func obstacles(to planned: PlannedJob, approvals: [Envelope]) throws -> [FusePolicy.Finding] {
        let (trust, job) = (try vault.trust(), planned.job)
        let conditions = planned.datasets.reduce(Conditions.none) { $0.met(with: Conditions(of: $1.terms)) }
        let party = trust.cards.first { $0.role == .enterprise && conditions.recipients.permits($0.party) }?.party
        guard let purpose = job.purposes.sorted().first, let scenario = job.scenarios.first else { return [] }
        let asker = ActingParty(party: try party ?? ID("nobody"), role: .enterprise)
        let valid = try approvals.compactMap { try approval($0, of: job, by: trust) }
        let request = PolicyRequest(
            requester: asker, recipient: asker, purpose: purpose, scenario: scenario,
            commitment: RequestDraft.commitment, requestedAt: now(), decidedAt: now(), job: job,
            approvals: valid.map { ActingParty($0.signer) }, charge: planned.charge, environment: environment)
        return try decide(on: request, planned).refusals
    }
}

extension JobCheck {
    init(_ planned: PlannedJob, obstacles: [FusePolicy.Finding]) {
        self.obstacles = obstacles
        let plan = planned.plan
        reads = plan.columnUses.mapValues { $0.mapValues { $0.map(\.rawValue).sorted() } }
        unit = plan.unit?.name
        measures = plan.outputs.compactMap { output in
            guard case .measure(let index) = output else { return nil }
            return Measure(plan.measures[index], in: planned.noise)
        }
        charged = planned.noise == nil ? [] : planned.privateDatasets.map(\.name)
        epsilon = planned.charge.epsilon
        delta = planned.charge.delta
        minimumGroup = planned.noise?.minimumGroup
        threshold = planned.noise?.selection.map { "\($0.threshold)" }
        notes = plan.notes
        sql = plan.readableSQL
    }
}

extension JobCheck.Measure {
    fileprivate init(_ measure: PlannedMeasure, in noise: NoisePlan?) {
        name = measure.name
        halfWidth = noise.flatMap { plan in
            switch measure.kind {
            case .count(let quantity): ExactDecimal(significand: plan.quantities[quantity].halfWidth)
            case .sum(let quantity, let scale):
                ExactDecimal(significand: plan.quantities[quantity].halfWidth, scale: scale)
            case .mean: nil
            }
        }
    }
}
