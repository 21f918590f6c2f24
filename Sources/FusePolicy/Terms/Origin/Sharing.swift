import FuseCore

/// How public data is shared among government bodies and public-service organisations. Source: Article 26.
public enum Sharing: Hashable, Sendable {
    /// Without approval.
    case unconditional
    /// After the authority and the provider have agreed.
    case conditional
    /// Not for now, for a reason that law, regulation or national policy gives.
    case notShared(basis: String)

    init(_ node: DocumentNode) throws(CoreError) {
        var fields = try node.group(["type", "basis"])
        let type: Word = try fields.required("type").word()
        let basis = fields.optional("basis")
        if type == .notShared {
            guard let basis else { throw node.malformed("lacks `basis`; name the law or policy that forbids to share") }
            self = .notShared(basis: try basis.line())
        } else {
            if let basis { throw basis.malformed("belongs to `not-shared` only; remove it") }
            self = type == .conditional ? .conditional : .unconditional
        }
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
