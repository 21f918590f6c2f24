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
        /// Towards zero, by a constant other than 0 and −1.
        case wholeQuotient(Scalar, BigInt)
        /// With the sign of the dividend, by a constant above 0.
        case remainder(Scalar, BigInt)
        /// Either by whole numbers of a column; NULL where the divisor is zero.
        case division(WholeDivision, Scalar, Scalar)
        case negation(Scalar)
        case magnitude(Scalar)
        /// −1, 0 or 1; 0 for NaN.
        case sign(Scalar)
        case rounding(Rounding, Scalar)
        /// NULL or NaN where the function is not defined.
        case function(NumberFunction, Scalar)
        case power(Scalar, Scalar)
        case isNaN(Scalar)
        /// NULL for NaN.
        case bucket(Scalar, Buckets)
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
        /// The last characters.
        case ending(Scalar, count: Int)
        case padding(Scalar, Padding)
        /// Where the second stands in the first, counted from 1; 0 where it does not.
        case position(Scalar, part: Scalar)
        /// What stands between separators, counted from 1, or from −1 at the end; empty where there is none.
        case piece(Scalar, separator: ExactText, index: Int)
        case replacement(Scalar, old: ExactText, new: ExactText)
        /// Those that are not NULL, with a separator between them.
        case concatenation([Scalar], separator: ExactText)
        case datePart(DatePart, Scalar)
        case dateTruncation(DatePart, Scalar)
        /// A moment moved; NULL where it leaves the calendar.
        case shift(Scalar, CalendarInterval)
        /// A day moved by whole days; NULL where it leaves the calendar.
        case dayShift(Scalar, days: Scalar)
        /// How many bounds of a unit lie between the first and the second.
        case dateDifference(DateDistance, from: Scalar, to: Scalar)
        /// The day of a year, month and day; NULL where there is none.
        case dayOf(year: Scalar, month: Scalar, day: Scalar)
        /// The moment of a year, month, day, hour and minute, and of seconds; NULL where there is none.
        case momentOf([Scalar], seconds: Scalar)
        /// The last day of the month.
        case monthEnd(Scalar)
        case dateName(DateName, Scalar)
        /// Seconds since 1970.
        case epoch(Scalar)
        case dateText(Scalar, DateFormat)
        /// NULL where the text has another form.
        case parsedDate(Scalar, DateFormat)
        /// Whether the value is among those of the table's only needed column, as SQL's `IN` says; only in the filter of a
        /// row source.
        case isMember(Scalar, DerivedTable)
        /// Whether the table has a row whose needed columns equal the values, in the order of their places; never NULL. Only
        /// in the filter of a row source.
        case hasMatch([Scalar], DerivedTable)
    }

    /// One `WHEN … THEN …`.
    struct Branch: Hashable, Sendable {
        let condition: Scalar
        let value: Scalar
    }
}
