extension Filing {
    /// The kinds of statements that can be filed; the words are part of the public interface.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A grant or an approval is taken back (Articles 14, 20 and 26).
        case revocation
        /// Data is said to be inaccurate or incomplete (Article 23).
        case objection
        /// A run is complained about (Article 61).
        case complaint
        /// A party is ordered to put something right (Article 63).
        case order
        /// A security incident is reported (Article 57).
        case incident
        /// An emergency is over (Article 21).
        case closure
        /// An edition of a catalogue is published (Articles 16 and 60).
        case catalogue
        /// Natural persons are to be left out (Article 32).
        case exclusion
        /// A filed statement is decided (Articles 23, 57, 61 and 63).
        case outcome
    }
}

extension Filing.Kind {
    /// The media type it is signed under.
    public var type: StatementType {
        switch self {
        case .revocation: .revocation
        case .objection: .objection
        case .complaint: .complaint
        case .order: .order
        case .incident: .incident
        case .closure: .closure
        case .catalogue: .catalogue
        case .exclusion: .exclusion
        case .outcome: .outcome
        }
    }

    /// The roles whose parties may file it.
    public var signers: Set<Role> {
        switch self {
        case .order, .catalogue: [.authority]
        case .revocation, .closure, .exclusion: [.provider, .authority]
        case .objection, .complaint: [.provider, .enterprise, .authority]
        case .incident, .outcome: [.provider, .authority, .enclave]
        }
    }
}
