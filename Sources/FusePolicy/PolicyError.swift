public import FuseCore

/// Why terms, a job or a parameter could not be read, or a rule could not be evaluated.
public struct PolicyError: FuseFailure, Equatable {
    /// The closed set of reasons; compare by this, not by the text.
    public enum Code: Sendable, Hashable {
        /// The text is not YAML in the strict form that Fusebox reads.
        case malformedDocument
        /// The document is not terms, or contradicts itself.
        case malformedTerms
        /// The document is not a job, or its query is too long or not text.
        case malformedJob
        /// A parameter is missing, unknown, of the wrong type or outside its limits.
        case badParameter
        /// A rule lacks what it needs to decide; such a rule denies.
        case undecided
    }

    /// What went wrong.
    public let code: Code
    /// One lowercase line that says what to do next.
    public let reason: String
    /// The same in both languages, where a rule says so; nil elsewhere.
    public let explanation: Reason?

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - code: what went wrong.
    ///   - reason: one line for the reader, without row values.
    public init(_ code: Code, _ reason: String) {
        (self.code, self.reason, explanation) = (code, reason, nil)
    }

    /// A rule lacks what it needs to decide.
    init(undecided reason: Reason) {
        (code, self.reason, explanation) = (.undecided, reason.line.en, reason)
    }

    /// Whether the input was bad, or no decision could be reached.
    public var kind: FailureKind { code == .undecided ? .undecided : .badInput }

    /// Errors are the same when their codes are.
    public static func == (left: PolicyError, right: PolicyError) -> Bool { left.code == right.code }
}
