public import FuseCore

/// Why noise could not be planned, or a release could not be made.
public struct PrivacyError: FuseFailure, Equatable {
    /// The kinds of failure that this module reports.
    public enum Code: Sendable, Equatable {
        /// An ε or δ that cannot be spent, or that has no meaning.
        case invalidBudget
        /// Bounds, group limits or quantities from which no noise scale can be computed.
        case invalidBounds
        /// A measure that names a quantity that is not there, or whose parameters contradict each other.
        case invalidMeasure
        /// Rows that do not have the shape that the plan describes; the engine or its caller is at fault.
        case malformedTable
        /// Groups that are neither selected privately nor listed publicly.
        case undeclaredGroups
        /// A private dataset among the inputs of what was to be released exactly.
        case privateInput
        /// A condition, an order or a limit that does not fit the released columns.
        case invalidFilter
        /// Column headings that do not fit the released columns, or that repeat a name.
        case invalidHeading
    }

    /// Which kind of failure it is.
    public let code: Code
    /// One line that says what is wrong and what to do.
    public let reason: String

    init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    /// Malformed tables and private inputs are undecided runs; everything else is the caller's to correct.
    public var kind: FailureKind {
        switch code {
        case .malformedTable, .undeclaredGroups, .privateInput: .undecided
        case .invalidBudget, .invalidBounds, .invalidMeasure, .invalidFilter, .invalidHeading: .badInput
        }
    }

    /// Errors are the same when their codes are.
    public static func == (left: PrivacyError, right: PrivacyError) -> Bool { left.code == right.code }
}
