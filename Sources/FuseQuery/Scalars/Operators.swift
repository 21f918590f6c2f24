/// Arithmetic that is exact on exact numbers.
public enum ArithmeticOperator: String, Hashable, Sendable {
    /// `+`
    case add = "+"
    /// `-`
    case subtract = "-"
    /// `*`
    case multiply = "*"
}

/// A comparison of two values of one type.
public enum ComparisonOperator: String, Hashable, Sendable {
    /// `=`
    case equal = "="
    /// `<>`
    case notEqual = "<>"
    /// `<`
    case less = "<"
    /// `<=`
    case lessOrEqual = "<="
    /// `>`
    case greater = ">"
    /// `>=`
    case greaterOrEqual = ">="
    /// `IS DISTINCT FROM`, true or false also for NULL.
    case distinct = "IS DISTINCT FROM"
    /// `IS NOT DISTINCT FROM`, true or false also for NULL.
    case notDistinct = "IS NOT DISTINCT FROM"
}

/// How a number loses digits.
public enum Rounding: Hashable, Sendable {
    /// To the next whole number below.
    case floor
    /// To the next whole number above.
    case ceiling
    /// To some digits after the point, before it if negative, halves away from zero.
    case nearest(places: Int)
}

/// Which end of several values.
public enum Extreme: String, Hashable, Sendable {
    /// The greatest.
    case greatest
    /// The least.
    case least
}

/// A constant pattern of `LIKE` or `ILIKE`.
struct LikePattern: Hashable, Sendable {
    enum Letters: Hashable, Sendable {
        case exact
        case anyCase
    }

    let pattern: ExactText
    let escape: ExactText?
    let letters: Letters
}

/// Functions of text that are defined for every text.
enum TextFunction: String, Hashable, Sendable, CaseIterable {
    case lower
    case upper
    case trim
    case trimStart = "ltrim"
    case trimEnd = "rtrim"
    case startsWith = "starts_with"
    case endsWith = "ends_with"
    case contains
    case reversed = "reverse"
    case joined = "||"
}

/// Parts of dates and times.
enum DatePart: String, Hashable, Sendable, CaseIterable {
    case year
    case isoYear = "isoyear"
    case quarter
    case month
    case week
    case day
    case dayOfYear = "doy"
    case dayOfWeek = "dow"
    case isoDayOfWeek = "isodow"
    case hour
    case minute
    case second
}
