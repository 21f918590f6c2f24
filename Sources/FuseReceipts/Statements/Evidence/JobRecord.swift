public import FuseCore

/// The job, by name and digest.
public struct JobRecord: Hashable, Sendable {
    /// The job's name.
    public let name: ID<JobName>
    /// Digest of its SQL, parameters and privacy settings together.
    public let digest: Digest

    /// A job.
    public init(name: ID<JobName>, digest: Digest) {
        self.name = name
        self.digest = digest
    }
}

extension JobRecord: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        ["name": .text(of: name), "digest": .text(of: digest)]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        name = try fields.value("name", ID.init)
        digest = try fields.value("digest", Digest.init)
        try fields.finish()
    }
}
