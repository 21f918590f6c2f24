import FuseCore

/// What an enclave attests about a release (`urn:fusebox:receipt:v1`).
public struct ReceiptPredicate: Hashable, Sendable {
    /// The job that ran.
    public let job: JobRecord
    /// The request that was answered.
    public let request: RequestRecord
    /// The approvals that the decision rested on.
    public let approvals: [ApprovalRecord]
    /// The datasets that were read.
    public let inputs: [InputRecord]
    /// The decision with every finding.
    public let decision: DecisionRecord
    /// What the enclave took upon itself with the release.
    public let obligations: ObligationRecord
    /// How the release was anonymised; `nil` where all inputs are public.
    public let privacy: PrivacyRecord?
    /// The noise committed to before the run; `nil` where all inputs are public.
    public let noise: NoiseRecord?
    /// The engine that ran.
    public let engine: EngineRecord
    /// The sandbox it ran in.
    public let sandbox: SandboxRecord
    /// The program that decided and ran.
    public let fusebox: FuseboxRecord
    /// What stands behind the enclave's word.
    public let assurance: Assurance
    /// When it took place.
    public let times: RunTimes
    /// Log index of the receipt that first gave this answer; `nil` if this one does.
    public let answeredBefore: Int?

    /// A receipt's content.
    public init(
        job: JobRecord, request: RequestRecord, approvals: [ApprovalRecord], inputs: [InputRecord],
        decision: DecisionRecord, obligations: ObligationRecord, privacy: PrivacyRecord?, noise: NoiseRecord?,
        engine: EngineRecord, sandbox: SandboxRecord, fusebox: FuseboxRecord, assurance: Assurance, times: RunTimes,
        answeredBefore: Int?
    ) {
        self.job = job
        self.request = request
        self.approvals = approvals
        self.inputs = inputs
        self.decision = decision
        self.obligations = obligations
        self.privacy = privacy
        self.noise = noise
        self.engine = engine
        self.sandbox = sandbox
        self.fusebox = fusebox
        self.assurance = assurance
        self.times = times
        self.answeredBefore = answeredBefore
    }
}
