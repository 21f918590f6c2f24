public import FuseCore

/// The parties to whom terms let a release go.
public enum PermittedRecipients: Hashable, Sendable {
    /// Every party, as Article 29 has it for data that is open to all.
    case any
    /// These parties only.
    case among(Set<ID<Party>>)

    /// Whether a release may go to a party.
    ///
    /// - Parameter party: the recipient.
    /// - Returns: whether it is permitted.
    public func permits(_ party: ID<Party>) -> Bool {
        switch self {
        case .any: true
        case .among(let parties): parties.contains(party)
        }
    }

    /// The recipients that both permit.
    func met(with other: PermittedRecipients) -> PermittedRecipients {
        switch (self, other) {
        case (.any, let side), (let side, .any): side
        case (.among(let left), .among(let right)): .among(left.intersection(right))
        }
    }
}

extension PermittedRecipients: CustomStringConvertible {
    /// The parties in order, or `any`.
    public var description: String {
        switch self {
        case .any: "any"
        case .among(let parties): parties.sorted().map(\.text).joined(separator: ", ")
        }
    }
}
