public import FuseQuery

/// What a check of quality found at intake. Source: Article 23.
public struct CheckOutcome: Hashable, Sendable {
    /// The check.
    public let check: QualityCheck
    /// Whether the data meets it.
    public let isMet: Bool

    /// States an outcome.
    ///
    /// - Parameters:
    ///   - check: the check.
    ///   - isMet: whether the data meets it.
    public init(_ check: QualityCheck, isMet: Bool) {
        self.check = check
        self.isMet = isMet
    }
}
