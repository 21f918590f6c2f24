public import FuseCore

/// An objection, a complaint or another statement that is followed to its outcome.
public struct Case: Hashable, Sendable {
    /// How far it is.
    public enum Outcome: String, Sendable, CaseIterable {
        /// Nobody has decided yet.
        case pending
        /// It was found right.
        case upheld
        /// It was found wrong.
        case dismissed
        /// What it asked for is done.
        case settled

        /// Whether what was said has to be reckoned with: nobody has dismissed or settled it.
        var isStanding: Bool { self == .pending || self == .upheld }
    }

    /// The digest of the signed statement.
    public let statement: Digest
    /// How far it is.
    public let outcome: Outcome

    /// Names a case.
    ///
    /// - Parameters:
    ///   - statement: the digest of the signed statement.
    ///   - outcome: how far it is.
    public init(statement: Digest, outcome: Outcome) {
        self.statement = statement
        self.outcome = outcome
    }
}

extension Case: CustomStringConvertible {
    /// The digest and the outcome.
    public var description: String { "\(statement) \(outcome.rawValue)" }

    /// Cases as evidence names them, in a stable order.
    static func written(_ cases: [Case]) -> String { cases.map(\.description).sorted().joined(separator: ", ") }
}
