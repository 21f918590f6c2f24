/// A value or document that does not have the form it must have.
public struct CoreError: FuseFailure, Equatable {
    /// The kinds of malformed input that this module reports.
    public enum Code: Sendable, Equatable {
        /// An identifier, number, date or encoded text is not well formed.
        case malformedValue
        /// A document is not well formed, or holds an unknown, doubled or missing field.
        case malformedDocument
        /// Bytes ended before what was asked for.
        case outOfRange
    }

    /// Which kind of malformed input it is.
    public let code: Code
    /// One line that says what is wrong and what to do.
    public let reason: String

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - code: the kind of malformed input.
    ///   - reason: one line for the reader.
    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    /// Malformed values and documents are always bad input.
    public var kind: FailureKind { .badInput }

    /// Errors are the same when their codes are.
    public static func == (left: CoreError, right: CoreError) -> Bool { left.code == right.code }
}
