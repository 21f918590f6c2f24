public import FuseCore

/// What an enclave attests about a request that it refused, with every reason (`urn:fusebox:refusal:v1`, Article 26).
public struct RefusalPredicate: Hashable, Sendable {
    /// The job that was asked for.
    public let job: JobRecord
    /// The request that was refused.
    public let request: RequestRecord
    /// The datasets of the job, as far as they are known.
    public let inputs: [InputRecord]
    /// The decision with every finding.
    public let decision: DecisionRecord
    /// When it was decided.
    public let decidedAt: Instant
    /// What stands behind the enclave's word.
    public let assurance: Assurance
    /// The program that decided.
    public let fusebox: FuseboxRecord

    /// A refusal's content.
    public init(
        job: JobRecord, request: RequestRecord, inputs: [InputRecord], decision: DecisionRecord, decidedAt: Instant,
        assurance: Assurance, fusebox: FuseboxRecord
    ) {
        self.job = job
        self.request = request
        self.inputs = inputs
        self.decision = decision
        self.decidedAt = decidedAt
        self.assurance = assurance
        self.fusebox = fusebox
    }
}

extension RefusalPredicate: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        [
            "job": job.json,
            "request": request.json,
            "inputs": .parts(inputs),
            "decision": decision.json,
            "decidedAt": .text(of: decidedAt),
            "assurance": .text(assurance.rawValue),
            "fusebox": fusebox.json,
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        job = try fields.part("job")
        request = try fields.part("request")
        inputs = try fields.parts("inputs")
        decision = try fields.part("decision")
        decidedAt = try fields.value("decidedAt", Instant.init)
        assurance = try fields.choice("assurance")
        fusebox = try fields.part("fusebox")
        try fields.finish()
    }
}
