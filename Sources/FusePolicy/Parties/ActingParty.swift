public import FuseCore

/// A party and the role in which its card lets it act.
public struct ActingParty: Hashable, Sendable {
    /// What a party does here; the words are those of party cards.
    public enum Role: String, Sendable, CaseIterable {
        /// Provides data and sets its terms.
        case provider
        /// Asks for answers.
        case enterprise
        /// Supervises: the big-data authority of Article 5.
        case authority
        /// Runs jobs.
        case enclave
    }

    /// Who it is.
    public let party: ID<Party>
    /// In which role it acts.
    public let role: Role

    /// Names a party in a role.
    ///
    /// - Parameters:
    ///   - party: who it is.
    ///   - role: the role on its trusted card.
    public init(party: ID<Party>, role: Role) {
        self.party = party
        self.role = role
    }
}
