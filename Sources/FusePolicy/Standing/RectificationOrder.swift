public import FuseCore

/// An authority's order to put something right within a set time. Source: Article 63.
public struct RectificationOrder: Hashable, Sendable {
    /// The digest of the signed statement.
    public let statement: Digest
    /// Who has to put it right.
    public let party: ID<Party>
    /// The last day to do it.
    public let until: CalendarDate

    /// Names an order that is not fulfilled yet.
    ///
    /// - Parameters:
    ///   - statement: the digest of the signed statement.
    ///   - party: who has to put it right.
    ///   - until: the last day to do it.
    public init(statement: Digest, party: ID<Party>, until: CalendarDate) {
        self.statement = statement
        self.party = party
        self.until = until
    }

    /// Whether its time has run out.
    ///
    /// - Parameter moment: the moment in question.
    /// - Returns: true after the end of the last day, in Beijing.
    public func isOverdue(at moment: Instant) -> Bool { until.endInBeijing <= moment }
}
