public import FuseCore
public import FusePrivacy

/// Who asks for what, for which purpose, with whose approval, and where it would run.
public struct PolicyRequest: Sendable {
    /// Who asks.
    public internal(set) var requester: ActingParty
    /// To whom the release would go.
    public internal(set) var recipient: ActingParty
    /// Where the recipient is established, as its trusted card says; nil if the card does not say.
    public internal(set) var jurisdiction: Jurisdiction?
    /// Orders of rectification that are not fulfilled yet, whomever they are about.
    public internal(set) var orders: [RectificationOrder]
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
    /// The digest of the job's folder, which approvals and services name.
    public internal(set) var jobDigest: Digest
    /// Who approved the digest of exactly this job.
    public internal(set) var approvals: [ActingParty]
    /// What the answer costs every private dataset, as far as it does not count there already.
    public internal(set) var charge: PrivacyBudget
    /// Whether the answer was released before.
    public internal(set) var answer: AnswerState
    /// Where the job would run.
    public internal(set) var environment: FusionEnvironment

    /// Describes a request whose statements have been verified.
    ///
    /// - Parameters:
    ///   - requester: who signed the request, in the role of its card.
    ///   - recipient: to whom the release would go, in the role of its card.
    ///   - jurisdiction: where the recipient is established; nil if its card does not say.
    ///   - orders: orders of rectification that are not fulfilled yet.
    ///   - purpose: for which purpose.
    ///   - scenario: in which scenario.
    ///   - commitment: the commitment in the signed request; nil if there is none.
    ///   - duty: the statutory duty or public service cited; nil if none.
    ///   - requestedAt: when the request was signed, as it says.
    ///   - decidedAt: the time of the decision.
    ///   - job: the job whose digest the request names.
    ///   - jobDigest: that digest.
    ///   - approvals: the signers of approvals of that digest, in the roles of their cards.
    ///   - charge: what the answer costs every private dataset.
    ///   - answer: whether the answer was released before.
    ///   - environment: where the job would run.
    public init(
        requester: ActingParty, recipient: ActingParty, jurisdiction: Jurisdiction?,
        orders: [RectificationOrder], purpose: Purpose, scenario: String, commitment: String?, duty: String? = nil,
        requestedAt: Instant, decidedAt: Instant, job: Job, jobDigest: Digest, approvals: [ActingParty],
        charge: PrivacyBudget, answer: AnswerState, environment: FusionEnvironment
    ) {
        self.requester = requester
        self.recipient = recipient
        self.jurisdiction = jurisdiction
        self.orders = orders
        self.purpose = purpose
        self.scenario = scenario
        self.commitment = commitment
        self.duty = duty
        self.requestedAt = requestedAt
        self.decidedAt = decidedAt
        self.job = job
        self.jobDigest = jobDigest
        self.approvals = approvals
        self.charge = charge
        self.answer = answer
        self.environment = environment
    }
}
