public import FuseCore

/// The signed revocation with which a provider takes its grant back.
public struct Withdrawal: Hashable, Sendable {
    /// The digest of the signed statement.
    public let statement: Digest
    /// The law or policy that it names; without one, public data cannot be withdrawn. Source: Article 14.
    public let basis: String?

    /// Names a revocation.
    ///
    /// - Parameters:
    ///   - statement: the digest of the signed statement.
    ///   - basis: the law or policy that it names; nil if it names none.
    public init(statement: Digest, basis: String?) {
        self.statement = statement
        self.basis = basis
    }
}
