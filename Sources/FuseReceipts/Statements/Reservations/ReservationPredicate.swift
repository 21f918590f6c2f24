public import FuseCore

/// What an enclave logs before a run: the budget it has set aside and the noise it is bound to
/// (`urn:fusebox:reservation:v1`).
public struct ReservationPredicate: Hashable, Sendable {
    /// Digest of the signed request's envelope.
    public let request: Digest
    /// Digest of the job.
    public let job: Digest
    /// Digest of all that determines the answer: job, parameters, dataset versions, privacy settings.
    public let answerKey: Digest
    /// The commitment to the noise's seed.
    public let commitment: Digest
    /// What is set aside of each private dataset's budget.
    public let charges: [DatasetCharge]
    /// When it was set aside.
    public let at: Instant

    /// A reservation's content.
    public init(
        request: Digest, job: Digest, answerKey: Digest, commitment: Digest, charges: [DatasetCharge], at: Instant
    ) {
        self.request = request
        self.job = job
        self.answerKey = answerKey
        self.commitment = commitment
        self.charges = charges
        self.at = at
    }
}

extension ReservationPredicate: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        [
            "request": .text(of: request),
            "job": .text(of: job),
            "answerKey": .text(of: answerKey),
            "commitment": .text(of: commitment),
            "charges": .parts(charges),
            "at": .text(of: at),
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        request = try fields.value("request", Digest.init)
        job = try fields.value("job", Digest.init)
        answerKey = try fields.value("answerKey", Digest.init)
        commitment = try fields.value("commitment", Digest.init)
        charges = try fields.parts("charges")
        at = try fields.value("at", Instant.init)
        try fields.finish()
    }
}
