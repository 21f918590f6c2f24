import BigInt

/// A typed, total expression over one row.
///
/// INVARIANT: whatever values a row holds, evaluating it gives a value or NULL and never an error. The factory methods
/// check types and ranges; printers keep the promise by choosing machine types from `type`.
public struct Scalar: Hashable, Sendable {
    /// The type of its values.
    public let type: ScalarType
    let form: Form
    /// How many parts it has when written out, which bounds what printing and running it can cost.
    let size: Int

    /// The most parts that an expression of a query may have.
    static let largestSize = 20_000

    init(_ form: Form, _ type: ScalarType) {
        self.form = form
        self.type = type
        size = form.children.reduce(1) { min($0 + $1.size, Self.largestSize + 1) }
    }

    /// The ways to build an expression.
    indirect enum Form: Hashable, Sendable {
        case column(ColumnReference)
        case literal(Literal)
        case arithmetic(ArithmeticOperator, Scalar, Scalar)
        /// A floating-point quotient; an infinity, NaN or NULL if the divisor is zero.
        case quotient(Scalar, Scalar)
        case wholeQuotient(Scalar, BigInt)
        case remainder(Scalar, BigInt)
        case negation(Scalar)
        case magnitude(Scalar)
        case rounding(Rounding, Scalar)
        /// NULL if the value has no counterpart in the target type.
        case cast(Scalar, ColumnType)
        case comparison(ComparisonOperator, Scalar, Scalar)
        case between(Scalar, Scalar, Scalar)
        case membership(Scalar, [Scalar])
        case isNull(Scalar)
        case not(Scalar)
        case all([Scalar])
        case any([Scalar])
        case choice([Branch], otherwise: Scalar?)
        case firstPresent([Scalar])
        /// The greatest or least of those that are not NULL.
        case extreme(Extreme, [Scalar])
        case like(Scalar, LikePattern)
        case textFunction(TextFunction, [Scalar])
        case length(Scalar)
        case substring(Scalar, start: Int, count: Int?)
        case datePart(DatePart, Scalar)
        case dateTruncation(DatePart, Scalar)
    }

    /// One `WHEN … THEN …`.
    struct Branch: Hashable, Sendable {
        let condition: Scalar
        let value: Scalar
    }
}
