public import FuseCore

/// A query, catalog, parameter or limit that this module refuses, with the place in the SQL text where it stands.
public struct QueryError: FuseFailure, Equatable {
    /// The reasons for refusing.
    public enum Code: Sendable, Equatable {
        /// The parser could not read the text as SQL.
        case syntax
        /// The text is not exactly one `SELECT` statement.
        case notOneSelect
        /// The syntax tree holds a node or field that this version does not know.
        case unknownSyntax
        /// A construct that is known and not supported.
        case unsupported
        /// A dataset, column, alias or function that is not declared.
        case unknownName
        /// A name that could mean two things.
        case ambiguousName
        /// An operation on types it is not defined for.
        case typeMismatch
        /// A result that could leave the range of the engine's numbers.
        case overflow
        /// A measure whose value has no finite bounds.
        case unbounded
        /// A contribution limit that the query needs and the job does not set.
        case missingLimit
        /// Private datasets of different privacy units in one query.
        case mixedUnits
        /// A private dataset that is not joined by its privacy unit.
        case notJoinedOnUnit
        /// The column of the privacy unit used for something else than joining and counting.
        case unitColumn
        /// A parameter that is missing, unused or not of its type.
        case parameter
        /// A schema or limit that contradicts itself.
        case catalog
    }

    /// Why the query was refused.
    public let code: Code
    /// Where the construct begins in the SQL text; nil if the refusal is not about the text.
    public let mark: SourceMark?
    /// One line that begins with `line:column:` if the place is known.
    public let reason: String

    init(_ code: Code, at mark: SourceMark? = nil, _ text: String) {
        self.code = code
        self.mark = mark
        reason = mark.map { "\($0): \(text)" } ?? text
    }

    /// A refused query is always bad input.
    public var kind: FailureKind { .badInput }

    /// Errors are the same when their codes are.
    public static func == (left: QueryError, right: QueryError) -> Bool { left.code == right.code }
}
