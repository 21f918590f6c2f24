public import FuseCore

/// A provider's or an authority's agreement to one job, exactly as its digest names it.
public struct ApprovalStatement: Hashable, Sendable {
    /// The version of this form.
    public static let formatVersion = 1

    /// Digest of the job: its SQL, parameters and privacy settings together.
    public let job: Digest
    /// The job's name.
    public let jobName: ID<JobName>
    /// The party that approves; `nil` leaves it to the signing key.
    public let party: ID<Party>?
    /// The datasets that the approval covers; none means all of the party's.
    public let datasets: [ID<Dataset>]
    /// When it was given.
    public let approvedAt: Instant

    /// An approval.
    public init(
        job: Digest, jobName: ID<JobName>, party: ID<Party>?, datasets: [ID<Dataset>], approvedAt: Instant
    ) {
        self.job = job
        self.jobName = jobName
        self.party = party
        self.datasets = datasets
        self.approvedAt = approvedAt
    }

    /// Whether the approval speaks for `dataset` of its party.
    public func covers(_ dataset: ID<Dataset>) -> Bool {
        datasets.isEmpty || datasets.contains(dataset)
    }
}

extension ApprovalStatement: Statement {
    /// Signed as an approval.
    public static var type: StatementType { .approval }
    /// Those whose approval the regulation asks for.
    public static var signers: Set<Role> { [.provider, .authority] }
    /// The party that approves, where it is named.
    public var speaker: ID<Party>? { party }

    /// The JSON form.
    public var json: JSONValue {
        [
            "version": .integer(Self.formatVersion),
            "job": .text(of: job),
            "jobName": .text(of: jobName),
            "party": .optionalText(of: party),
            "datasets": .texts(datasets),
            "approvedAt": .text(of: approvedAt),
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        _ = try fields.integer("version", in: Self.formatVersion...Self.formatVersion)
        job = try fields.value("job", Digest.init)
        jobName = try fields.value("jobName", ID.init)
        party = try fields.optionalValue("party", ID.init)
        datasets = try fields.values("datasets", ID.init)
        approvedAt = try fields.value("approvedAt", Instant.init)
        try fields.finish()
    }
}
