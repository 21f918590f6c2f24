public import FuseCore

/// Something about the vault, or about what it was asked to keep, that does not hold.
public struct VaultError: FuseFailure, Equatable {
    /// The kinds of failure that this module reports.
    public enum Code: Sendable, Equatable {
        /// There is no vault at that place, or one is there already.
        case noVault
        /// The vault's own files contradict each other or cannot be read.
        case damaged
        /// A party or dataset is not registered.
        case unknown
        /// What was to be registered contradicts what is registered.
        case contradiction
        /// The database could not carry out a step.
        case storage
    }

    /// Which kind of failure it is.
    public let code: Code
    /// One line that says what is wrong and what to do.
    public let reason: String

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - code: the kind of failure.
    ///   - reason: one line for the reader.
    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    /// What the failure means to the caller.
    public var kind: FailureKind {
        switch code {
        case .noVault, .unknown, .contradiction: .badInput
        case .damaged: .verificationFailed
        case .storage: .undecided
        }
    }

    /// Errors are the same when their codes are.
    public static func == (left: VaultError, right: VaultError) -> Bool { left.code == right.code }
}
