public import FuseCore

/// What a revocation takes back.
public enum RevocationSubject: Hashable, Sendable {
    /// The grant of a dataset, all its versions.
    case dataset(ID<Dataset>)
    /// The approval of the job with this digest.
    case job(Digest)
}

extension RevocationSubject: StatementPart {
    /// The JSON form: one name that says what the value is.
    public var json: JSONValue {
        switch self {
        case .dataset(let dataset): ["dataset": .text(of: dataset)]
        case .job(let job): ["job": .text(of: job)]
        }
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        switch (fields.optional("dataset"), fields.optional("job")) {
        case (let dataset?, nil): self = .dataset(try dataset.value(ID.init))
        case (nil, let job?): self = .job(try job.value(Digest.init))
        default: throw node.malformed("must name either a `dataset` or a `job`")
        }
        try fields.finish()
    }
}
