public import FuseCore

/// How public data is shared among government bodies and public-service organisations. Source: Article 26.
public enum Sharing: Hashable, Sendable {
    /// Without approval.
    case unconditional
    /// After the authority and the provider have agreed.
    case conditional
    /// Not for now, for a reason that law, regulation or national policy gives; but for the services listed.
    case notShared(basis: String, services: Set<Digest>)

    init(_ node: DocumentNode) throws(CoreError) {
        var fields = try node.group(["type", "basis", "services"])
        let type: Word = try fields.required("type").word()
        let (basis, services) = (fields.optional("basis"), fields.optional("services"))
        if type == .notShared {
            guard let basis else { throw node.malformed("lacks `basis`; name the law or policy that forbids to share") }
            self = .notShared(basis: try basis.line(), services: try Self.services(services))
        } else {
            if let extra = basis ?? services { throw extra.malformed("belongs to `not-shared` only; remove it") }
            self = type == .conditional ? .conditional : .unconditional
        }
    }

    /// The digests of the jobs that are offered as a service all the same.
    private static func services(_ node: DocumentNode?) throws(CoreError) -> Set<Digest> {
        Set(try node?.distinct { job throws(CoreError) in try job.value(Digest.init) } ?? [])
    }

    /// The word in the terms.
    public var word: String {
        switch self {
        case .unconditional: Word.unconditional.rawValue
        case .conditional: Word.conditional.rawValue
        case .notShared: Word.notShared.rawValue
        }
    }

    private enum Word: String, CaseIterable {
        case unconditional
        case conditional
        case notShared = "not-shared"
    }
}
