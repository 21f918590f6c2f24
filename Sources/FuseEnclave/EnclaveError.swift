public import FuseCore

/// Something about a sealed dataset, a request or a run that does not hold.
public struct EnclaveError: FuseFailure, Equatable {
    /// The kinds of failure that this module reports.
    public enum Code: Sendable, Equatable {
        /// The engine's program is missing or is not the pinned one.
        case engine
        /// A table cannot be sealed.
        case table
        /// A sealed part is missing, has another size, or is not named by the manifest.
        case part
        /// A sealed part, a job or an approval is not the one that was signed.
        case changed
        /// A request contradicts itself or what is registered.
        case request
        /// A party states what it has no say in, or about what is not here.
        case filing
    }

    /// Which kind of failure it is.
    public let code: Code
    /// One line that says what is wrong and what to do.
    public let reason: String

    init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    /// What the failure means to the caller.
    public var kind: FailureKind {
        switch code {
        case .engine: .undecided
        case .table, .part, .request, .filing: .badInput
        case .changed: .verificationFailed
        }
    }

    /// Errors are the same when their codes are.
    public static func == (left: EnclaveError, right: EnclaveError) -> Bool { left.code == right.code }
}
