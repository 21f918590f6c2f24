public import FuseCore

/// What a party signs when it asks for a job: what for, for whom, and that what it says is true (Article 27).
public struct RequestStatement: Hashable, Sendable {
    /// The version of this form.
    public static let formatVersion = 1

    /// The job's texts.
    public let job: JobText
    /// Digest of the job: its SQL, parameters and privacy settings together.
    public let jobDigest: Digest
    /// Values for the job's parameters, as written.
    public let parameters: [String: String]
    /// What the answer is for.
    public let purpose: String
    /// The definite scenario of use.
    public let scenario: String
    /// The statutory duty or public service that the data is needed for (Article 25); nil if none is cited.
    public let duty: String?
    /// The commitment that the scenario is true, compliant and safe.
    public let commitment: String
    /// Who asks.
    public let party: ID<Party>
    /// Who gets the answer.
    public let recipient: ID<Party>
    /// When it was asked.
    public let requestedAt: Instant
    /// Tells equal requests apart.
    public let nonce: RequestNonce
    /// The approvals that the requester has collected, not yet checked.
    public let approvals: [Envelope]

    /// A request.
    public init(
        job: JobText, jobDigest: Digest, parameters: [String: String], purpose: String, scenario: String,
        duty: String? = nil, commitment: String, party: ID<Party>, recipient: ID<Party>, requestedAt: Instant,
        nonce: RequestNonce,
        approvals: [Envelope]
    ) {
        self.job = job
        self.jobDigest = jobDigest
        self.parameters = parameters
        self.purpose = purpose
        self.scenario = scenario
        self.duty = duty
        self.commitment = commitment
        self.party = party
        self.recipient = recipient
        self.requestedAt = requestedAt
        self.nonce = nonce
        self.approvals = approvals
    }
}
