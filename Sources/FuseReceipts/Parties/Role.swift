/// What a party is there for.
public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Holds data and sets its terms.
    case provider
    /// Asks for answers.
    case enterprise
    /// Supervises, and approves where the regulation asks for it.
    case authority
    /// Runs jobs and attests what it did.
    case enclave
}
