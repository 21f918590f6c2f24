public import FuseCore
public import FusePrivacy

/// Who asks for what, for which purpose, with whose approval, and where it would run.
public struct PolicyRequest: Sendable {
    /// Who asks.
    public internal(set) var requester: ActingParty
    /// To whom the release would go.
    public internal(set) var recipient: ActingParty
    /// For which purpose.
    public internal(set) var purpose: Purpose
    /// In which scenario.
    public internal(set) var scenario: String
    /// The signed commitment that the scenario is true, compliant and safe; nil if there is none.
    public internal(set) var commitment: String?
    /// The statutory duty or public service that the request cites; nil if none.
    public internal(set) var duty: String?
    /// When the request was signed.
    public internal(set) var requestedAt: Instant
    /// When it is decided.
    public internal(set) var decidedAt: Instant
    /// The job.
    public internal(set) var job: Job
    /// Who approved the digest of exactly this job.
    public internal(set) var approvals: [ActingParty]
    /// What the run would be charged to every private dataset; zero for an answer that was already paid for.
    public internal(set) var charge: PrivacyBudget
    /// Where the job would run.
    public internal(set) var environment: FusionEnvironment

    /// Describes a request whose statements have been verified.
    ///
    /// - Parameters:
    ///   - requester: who signed the request, in the role of its card.
    ///   - recipient: to whom the release would go, in the role of its card.
    ///   - purpose: for which purpose.
    ///   - scenario: in which scenario.
    ///   - commitment: the commitment in the signed request; nil if there is none.
    ///   - duty: the statutory duty or public service cited; nil if none.
    ///   - requestedAt: when the request was signed, as it says.
    ///   - decidedAt: the time of the decision.
    ///   - job: the job whose digest the request names.
    ///   - approvals: the signers of approvals of that digest, in the roles of their cards.
    ///   - charge: what the run would be charged to every private dataset.
    ///   - environment: where the job would run.
    public init(
        requester: ActingParty, recipient: ActingParty, purpose: Purpose, scenario: String, commitment: String?,
        duty: String? = nil, requestedAt: Instant, decidedAt: Instant, job: Job, approvals: [ActingParty],
        charge: PrivacyBudget, environment: FusionEnvironment
    ) {
        self.requester = requester
        self.recipient = recipient
        self.purpose = purpose
        self.scenario = scenario
        self.commitment = commitment
        self.duty = duty
        self.requestedAt = requestedAt
        self.decidedAt = decidedAt
        self.job = job
        self.approvals = approvals
        self.charge = charge
        self.environment = environment
    }
}
