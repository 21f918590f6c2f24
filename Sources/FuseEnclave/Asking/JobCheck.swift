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
    /// What every rule says today about every dataset, for the asker below.
    public let findings: [FusePolicy.Finding]
    /// For whom and for what that holds.
    public let asker: JobAsker
    /// The SQL that would run, with the datasets' names in place of their sealed memory.
    public let sql: String
}

extension Enclave {
    /// Plans a job without reading any data.
    ///
    /// - Parameters:
    ///   - job: the job.
    ///   - approvals: those it has gathered.
    ///   - asker: who would ask, for what; what is nil there is chosen so that the terms permit it.
    ///   - parameters: a value for each of the job's parameters, as written.
    /// - Returns: what it reads, reveals and costs.
    /// - Throws: whatever planning refuses.
    public func check(
        _ job: Job, approvals: [Envelope] = [], asker: JobAsker = JobAsker(), parameters: [String: String]
    ) throws -> JobCheck {
        let values = try job.bind(parameters)
        let planned = try plan(job, parameters: values)
        let asker = try permitted(asker, by: planned)
        return JobCheck(
            planned, asker: asker, findings: try findings(about: planned, approvals: approvals, asker: asker))
    }

    /// Decides about a request that nobody has signed.
    private func findings(
        about planned: PlannedJob, approvals: [Envelope], asker: JobAsker
    ) throws -> [FusePolicy.Finding] {
        let (trust, job) = (try vault.trust(), planned.job)
        let valid = try standing(
            of: approvals.compactMap { try approval($0, of: job, by: trust) }, of: job.digest)
        let requester = try acting(asker.party, by: trust)
        let recipient = try acting(asker.recipient ?? asker.party, by: trust)
        let request = PolicyRequest(
            requester: requester, recipient: recipient,
            jurisdiction: trust.card(of: recipient.party)?.establishedIn, orders: try openOrders(by: trust),
            purpose: try Purpose(asker.purpose ?? ""), scenario: asker.scenario ?? "",
            commitment: RequestDraft.commitment, duty: asker.duty, requestedAt: now(), decidedAt: now(), job: job,
            jobDigest: job.digest, approvals: valid.map { ActingParty($0.signer) }, charge: planned.charge,
            answer: .new, environment: environment)
        return try decide(on: request, planned, besides: nil).findings
    }

    private func acting(_ party: ID<Party>?, by trust: TrustStore) throws -> ActingParty {
        guard let party else { return ActingParty(party: try ID("nobody"), role: .enterprise) }
        guard let card = trust.card(of: party) else {
            throw EnclaveError(.request, "no card of `\(party)` is registered; `fusebox trust` it first")
        }
        return ActingParty(card)
    }

    /// Fills in what the asker left open: a party that all terms permit, the job's first purpose and scenario.
    private func permitted(_ asker: JobAsker, by planned: PlannedJob) throws -> JobAsker {
        let conditions = planned.datasets.reduce(Conditions.none) { $0.met(with: Conditions(of: $1.terms)) }
        let enterprises = try vault.trust().cards.filter { $0.role == .enterprise }
        var asker = asker
        let permitted = enterprises.filter { conditions.recipients.permits($0.party) }
        let near = permitted.first { conditions.jurisdictions.permits($0.establishedIn) }
        asker.party = asker.party ?? (near ?? permitted.first)?.party
        asker.purpose = asker.purpose ?? planned.job.purposes.sorted().first?.description
        asker.scenario = asker.scenario ?? planned.job.scenarios.first
        return asker
    }
}

extension JobCheck {
    init(_ planned: PlannedJob, asker: JobAsker, findings: [FusePolicy.Finding]) {
        self.asker = asker
        self.findings = findings
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
