import FuseCore
public import FusePolicy
import FuseQuery
public import FuseReceipts
import FuseVault

extension Enclave {
    /// Plans a job without reading any data.
    ///
    /// - Parameters:
    ///   - job: the job.
    ///   - approvals: those it has gathered.
    ///   - asker: who would ask, for what; what is nil there is chosen so that the terms permit it.
    ///   - parameters: a value for each of the job's parameters, as written.
    ///   - groupSize: of how many units a group is for which the error is told; nil for a number that suits the plan.
    ///   - dialect: in which dialect the SQL is shown.
    /// - Returns: what it reads, reveals and costs.
    /// - Throws: whatever planning refuses.
    public func check(
        _ job: Job, approvals: [Envelope] = [], asker: JobAsker = JobAsker(), parameters: [String: String],
        groupSize: Int? = nil, dialect: JobCheck.Dialect = .duckDB
    ) throws -> JobCheck {
        let values = try job.bind(parameters)
        let planned = try plan(job, parameters: values)
        let asker = try permitted(asker, by: planned)
        return JobCheck(
            planned, asker: asker, findings: try findings(about: planned, approvals: approvals, asker: asker),
            groupSize: groupSize, dialect: dialect)
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
