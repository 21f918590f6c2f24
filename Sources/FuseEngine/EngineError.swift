public import FuseCore

/// Work that the engine could not do, or was kept from doing.
///
/// No reason repeats what the engine wrote: its messages may hold values of rows.
public struct EngineError: FuseFailure, Equatable {
    /// The kinds of failure.
    public enum Code: Sendable, Equatable {
        /// The sandbox cannot be had here; nothing runs without it.
        case sandboxUnavailable
        /// Memory for the engine's input cannot be had.
        case memoryUnavailable
        /// The engine needed more memory than its limit.
        case outOfMemory
        /// The engine ran longer than its limit.
        case timeLimit
        /// The engine used more processor time than its limit.
        case processorLimit
        /// The engine wrote more than its limit.
        case outputLimit
        /// The engine had more threads than its limit.
        case threadLimit
        /// The engine ended without an answer.
        case crashed
        /// The engine's answer is not in the form that was asked for.
        case unexpectedAnswer
        /// The engine does not accept the query it was given.
        case rejectedQuery
        /// A computation failed on the data, such as a number that does not fit its type.
        case computation
        /// The sandbox or the engine's settings refused access to something.
        case accessDenied
        /// The query's text is not well formed.
        case syntax
        /// The query's text is something other than one `SELECT`.
        case notOneSelect
        /// The query's text is too long, or nested too deep.
        case tooComplex
        /// A table's file is not well formed.
        case malformedTable
        /// Files of one table have different columns.
        case differingColumns
    }

    /// Which kind of failure it is.
    public let code: Code
    /// One line that says what failed and what to do.
    public let reason: String

    init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    /// What the caller handed in is bad input; all else is undecided.
    public var kind: FailureKind {
        switch code {
        case .syntax, .notOneSelect, .tooComplex, .malformedTable, .differingColumns: .badInput
        default: .undecided
        }
    }

    /// Errors are the same when their codes are.
    public static func == (left: EngineError, right: EngineError) -> Bool { left.code == right.code }
}
