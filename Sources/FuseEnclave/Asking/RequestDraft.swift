public import FuseCore
public import FuseCrypto
import FusePolicy
public import FuseReceipts

/// What an enterprise asks for, before it signs.
public struct RequestDraft: Sendable {
    /// What everyone who requests commits to (Article 27).
    public static let commitment = Commitment.text.en

    /// The job with its approvals.
    public var folder: JobFolder
    /// Who asks.
    public var party: ID<Party>
    /// To whom the answer goes.
    public var recipient: ID<Party>
    /// For which purpose: a path such as `transport/punctuality`.
    public var purpose: String
    /// In which of the scenarios that the job names.
    public var scenario: String
    /// The statutory duty or public service that shared data is needed for (Article 25); nil if there is none.
    public var duty: String?
    /// Values of the job's parameters, as written.
    public var parameters: [String: String]

    /// Describes a request.
    ///
    /// - Parameters:
    ///   - folder: the job with its approvals.
    ///   - party: who asks.
    ///   - recipient: to whom the answer goes.
    ///   - purpose: for which purpose.
    ///   - scenario: in which scenario.
    ///   - duty: the statutory duty or public service that shared data is needed for.
    ///   - parameters: values of the job's parameters, as written.
    public init(
        folder: JobFolder, party: ID<Party>, recipient: ID<Party>, purpose: String, scenario: String, duty: String?,
        parameters: [String: String]
    ) {
        self.folder = folder
        self.party = party
        self.recipient = recipient
        self.purpose = purpose
        self.scenario = scenario
        self.duty = duty
        self.parameters = parameters
    }

    /// Checks the draft as far as that is possible without a vault, and signs it.
    ///
    /// - Parameters:
    ///   - key: the requester's signing key.
    ///   - now: the moment of the request.
    /// - Returns: the signed request.
    /// - Throws: `PolicyError` if a parameter does not fit; `CoreError` if the purpose is malformed.
    public func signed(by key: SigningKey, at now: Instant) throws -> Envelope {
        let job = folder.job
        _ = try job.bind(parameters)
        _ = try Purpose(purpose)
        return RequestStatement(
            job: JobText(name: job.name, yaml: job.yaml, sql: job.sql), jobDigest: job.digest, parameters: parameters,
            purpose: purpose, scenario: scenario, duty: duty,
            commitment: Self.commitment, party: party,
            recipient: recipient,
            requestedAt: now, nonce: try RequestNonce(bytes: RandomBytes.draw(RequestNonce.count)),
            approvals: folder.approvals
        ).signed(by: key)
    }
}
