import BigInt
import FuseCore

/// How one engine writes what printed statements are made of.
///
/// INVARIANT: nothing that a dialect writes raises an error that depends on a row's values, if its operands have the
/// machine types that it asks for. Every operand is written exactly once, so that text grows no faster than the plan.
protocol SQLDialect: NumberDialect, TextDialect, DateDialect, Sendable {
    /// A name, quoted so that nothing in it is read as SQL.
    func identifier(_ name: String) -> String
    /// A text literal, written so that nothing in it is read as SQL.
    func text(_ text: String) -> String
    /// The engine's name of a machine type.
    func name(of type: MachineType) -> String
    /// The engine's name of a declared type.
    func name(of type: ColumnType) -> String
    /// A value in another machine type; NULL where it has no counterpart there.
    func tryCast(_ sql: String, to type: MachineType) -> String
    /// What SQL's CAST gives for a value of one machine type in a declared type, halves rounded as the query's own engine
    /// rounds them; NULL where it has no counterpart there.
    func converted(_ sql: String, from source: MachineType, to target: ColumnType) -> String
    /// A constant that fits the type.
    func constant(_ text: String, as type: MachineType) -> String
    /// A column of a declared type as a value of the machine type that stands for it.
    func column(_ sql: String, declaredAs type: ColumnType) -> String
    /// A number that depends on nothing but the values, the same for equal ones; any types.
    func hash(_ parts: [String]) -> String
    /// An expression in which a value stands several times and is written, and computed, once.
    ///
    /// - Parameters:
    ///   - sql: the value.
    ///   - body: writes the expression; it is given a name for the value.
    func bound(_ sql: String, _ body: (String) -> String) -> String
}

extension SQLDialect {
    /// A whole number that fits the type.
    func constant(_ digits: BigInt, as type: MachineType) -> String { constant("\(digits)", as: type) }

    /// NULL of a type.
    func missing(_ type: MachineType) -> String { "CAST(NULL AS \(name(of: type)))" }
}

/// How an engine calculates. Operands have the type that is named; `double` stands for any expression of type DOUBLE.
protocol NumberDialect {
    /// Exact operands of one type, or of two decimal types whose scales add up in a product; NULL beyond the type if
    /// `overflow` says that it can happen. Doubles never overflow.
    func arithmetic(_ sign: ArithmeticOperator, _ left: String, _ right: String, _ overflow: Overflow) -> String
    /// Of doubles; an infinity, NaN or NULL where the divisor is zero.
    func quotient(_ left: String, _ right: String) -> String
    /// Of whole numbers of one type, towards zero; NULL where the divisor is zero or the quotient does not fit.
    func wholeQuotient(_ left: String, _ right: String, as type: MachineType) -> String
    /// Of whole numbers of one type, with the sign of the dividend; NULL where the divisor is zero.
    func remainder(_ left: String, _ right: String) -> String
    /// An exact number with fewer digits, in the target's type. Where places are negative the number is a
    /// decimal of 38 digits.
    func rounded(_ rounding: Rounding, exact: String, of type: MachineType, to target: MachineType) -> String
    /// A double with fewer digits.
    func rounded(_ rounding: Rounding, double: String) -> String
    /// The absolute value of an exact number or double, in its type.
    func magnitude(_ sql: String, _ overflow: Overflow) -> String
    /// The sign of a number, −1, 0 or 1 as BIGINT; 0 for NaN.
    func sign(_ sql: String, of type: MachineType) -> String
    /// A function of a double; NULL or NaN where it is not defined.
    func function(_ function: NumberFunction, _ double: String) -> String
    /// An exact number without its digits after the point.
    func truncated(exact: String, to target: MachineType) -> String
    /// A power of doubles.
    func power(_ base: String, _ exponent: String) -> String
    /// Whether a double is NaN; NULL for NULL.
    func isNaN(_ double: String) -> String
    /// The least of values of one type that are not NULL.
    func minimum(_ values: [String]) -> String
    /// The greatest of values of one type that are not NULL.
    func maximum(_ values: [String]) -> String
}

/// Whether the result of exact arithmetic can leave its machine type.
enum Overflow {
    case impossible
    case givesNull
}

/// How an engine works on text.
protocol TextDialect {
    func function(_ function: TextFunction, _ arguments: [String]) -> String
    func like(_ text: String, _ pattern: LikePattern) -> String
    /// The number of Unicode scalars, as BIGINT.
    func length(_ text: String) -> String
    /// From a scalar counted from 1, to the end if there is no count.
    func substring(_ text: String, from start: Int, count: Int?) -> String
    /// The last scalars.
    func ending(_ text: String, count: Int) -> String
    func padded(_ text: String, _ padding: Padding) -> String
    /// Where a part begins, counted from 1; 0 where it does not stand; BIGINT.
    func position(of part: String, in text: String) -> String
    /// What stands between separators, counted from 1, or from −1 at the end; empty where there is none.
    func piece(_ index: Int, of text: String, separator: String) -> String
    func replaced(_ text: String, _ old: String, by new: String) -> String
    /// Those that are not NULL, with a separator between them.
    func concatenated(_ texts: [String], separator: String) -> String
}

/// How an engine works on days (DATE) and moments (TIMESTAMP).
protocol DateDialect {
    /// As BIGINT.
    func part(_ part: DatePart, of moment: String) -> String
    /// As TIMESTAMP.
    func truncated(_ moment: String, to part: DatePart) -> String
    /// A TIMESTAMP moved by months, then days, then microseconds.
    func shifted(_ timestamp: String, by interval: CalendarInterval) -> String
    /// A DATE moved by a BIGINT of days.
    func shifted(_ date: String, days: String) -> String
    /// How many bounds of a unit lie between two values of one type, as BIGINT.
    func difference(_ unit: DateDistance, from start: String, to end: String, of type: MachineType) -> String
    /// The DATE of BIGINTs; NULL where there is none.
    func date(year: String, month: String, day: String) -> String
    /// The TIMESTAMP of BIGINTs and a DOUBLE of seconds; NULL where there is none.
    func timestamp(_ parts: [String], seconds: String) -> String
    /// The DATE of the last day of the month.
    func monthEnd(of moment: String) -> String
    /// The English name.
    func name(_ name: DateName, of moment: String) -> String
    /// Seconds since 1970-01-01 00:00:00, as DOUBLE.
    func epoch(of timestamp: String) -> String
    func formatted(_ moment: String, _ format: DateFormat) -> String
    /// The TIMESTAMP that text writes; NULL where it writes none.
    func parsed(_ text: String, _ format: DateFormat) -> String
}
