public import FuseCore

/// A key, sealed file or signature that could not be read, opened or trusted.
public struct CryptoError: FuseFailure, Equatable {
    /// The kinds of failure that this module reports.
    public enum Code: Sendable, Equatable {
        /// The header of an age file breaks the rules of the format.
        case malformedHeader
        /// The ASCII armour around an age file breaks the rules of the format.
        case malformedArmor
        /// The header of an age file does not carry the right MAC.
        case headerNotAuthentic
        /// No identity or passphrase that was given opens the age file.
        case noMatchingIdentity
        /// The payload of an age file was changed, cut short or extended.
        case payloadNotAuthentic
        /// The text of a key is not well formed, or the key is one that must not be used.
        case badKey
        /// The identity is of a kind that is not supported.
        case unsupportedIdentity
        /// The recipient is of a kind that is not supported.
        case unsupportedRecipient
        /// A length lies outside what the algorithm allows.
        case outOfRange
        /// The cryptographic library could not do its work, for want of memory for instance.
        case libraryFailed
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

    /// What is not authentic fails verification; what is not well formed is bad input.
    public var kind: FailureKind {
        switch code {
        case .headerNotAuthentic, .noMatchingIdentity, .payloadNotAuthentic: .verificationFailed
        case .malformedHeader, .malformedArmor, .badKey, .unsupportedIdentity, .unsupportedRecipient, .outOfRange:
            .badInput
        case .libraryFailed: .undecided
        }
    }

    /// Errors are the same when their codes are.
    public static func == (left: CryptoError, right: CryptoError) -> Bool { left.code == right.code }
}
