import BigInt
import FuseCore

/// How an engine calculates. Operands have the type that is named; `double` stands for any expression of type DOUBLE.
protocol NumberDialect {
    /// Exact operands of one type, or of two decimal types whose scales add up in a product; NULL where `overflow` says so.
    /// Doubles never overflow.
    func arithmetic(_ sign: ArithmeticOperator, _ left: String, _ right: String, _ overflow: Overflow) -> String
    /// Of doubles; an infinity, NaN or NULL where the divisor is zero.
    func quotient(_ left: String, _ right: String) -> String
    /// Of whole numbers of one type, towards zero; NULL where the divisor is zero or the quotient does not fit.
    func wholeQuotient(_ left: String, _ right: String, as type: MachineType) -> String
    /// The same by a constant other than zero and −1.
    func wholeQuotient(_ left: String, byConstant right: String, as type: MachineType) -> String
    /// Of whole numbers of one type, with the sign of the dividend, by a constant above zero.
    func remainder(_ left: String, byConstant right: String) -> String
    /// The same by any number; NULL where the divisor is zero.
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
struct Overflow: Hashable {
    /// From which distance from zero on the result is NULL; nil if the type holds every result. The type reaches a little
    /// further, so that floating-point numbers can tell.
    let limit: String?

    /// The type holds every result.
    static let impossible = Overflow(limit: nil)
    /// Whole numbers of 38 digits.
    static let givesNull = Overflow(scale: 0)

    private init(limit: String?) { self.limit = limit }

    /// Results with some digits after the point, in the widest exact type.
    init(scale: Int) { limit = "9.9e\(37 - scale)" }
}
