/// By which route of the regulation the data comes into the sandbox.
public enum Channel: String, Sendable, CaseIterable {
    /// Open to all without conditions (Article 29).
    case open
    /// Open on application, after review (Article 29).
    case openOnApplication = "open-on-application"
    /// Shared among government bodies and public-service organisations (Articles 25–27).
    case shared
    /// Collected by a third party that a government body entrusted with it (Article 20).
    case entrusted
    /// Obtained to deal with an emergency (Article 21).
    case emergency
    /// Operated under an authorisation of public data (Article 31).
    case authorisedOperation = "authorised-operation"
    /// Non-public data that a government body procured (Article 22).
    case procured
    /// Non-public data used under a contract with its holder (Article 34).
    case contract
}
