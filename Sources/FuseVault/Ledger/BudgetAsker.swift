public import FuseCore
public import FusePolicy

/// For whom and to what end an answer is given.
public struct BudgetAsker: Hashable, Sendable {
    /// To whom the release goes: the party that learns from it.
    public let recipient: ID<Party>
    /// The purpose, as the request names it.
    public let purpose: Purpose

    /// Names recipient and purpose.
    ///
    /// - Parameters:
    ///   - recipient: to whom the release goes.
    ///   - purpose: the purpose, as the request names it.
    public init(recipient: ID<Party>, purpose: Purpose) {
        self.recipient = recipient
        self.purpose = purpose
    }
}
