@testable import FuseQuery

/// The forms of expressions by name; a new form does not compile until it stands here, and so in the tests.
enum ScalarForm: CaseIterable {
    case column, literal, arithmetic, quotient, wholeQuotient, remainder, division, negation, magnitude, sign, rounding
    case function, power, isNaN, bucket, cast, comparison, between, membership, isNull, not, all, any, choice
    case firstPresent, extreme, like, textFunction, length, substring, ending, padding, position, piece, replacement
    case concatenation, datePart, dateTruncation, shift, dayShift, dateDifference, dayOf, momentOf, monthEnd, dateName
    case epoch, dateText, parsedDate, isMember, hasMatch

    /// The forms in an expression.
    static func all(in scalar: Scalar) -> Set<ScalarForm> {
        scalar.children.reduce(into: [ScalarForm(scalar.form)]) { $0.formUnion(all(in: $1)) }
    }

    private init(_ form: Scalar.Form) {
        switch form {
        case .column: self = .column
        case .literal: self = .literal
        case .arithmetic: self = .arithmetic
        case .quotient: self = .quotient
        case .wholeQuotient: self = .wholeQuotient
        case .remainder: self = .remainder
        case .division: self = .division
        case .negation: self = .negation
        case .magnitude: self = .magnitude
        case .sign: self = .sign
        case .rounding: self = .rounding
        case .function: self = .function
        case .power: self = .power
        case .isNaN: self = .isNaN
        case .bucket: self = .bucket
        case .cast: self = .cast
        case .comparison: self = .comparison
        case .between: self = .between
        case .membership: self = .membership
        case .isNull: self = .isNull
        case .not: self = .not
        case .all: self = .all
        case .any: self = .any
        case .choice: self = .choice
        case .firstPresent: self = .firstPresent
        case .extreme: self = .extreme
        case .like: self = .like
        case .textFunction: self = .textFunction
        case .length: self = .length
        case .substring: self = .substring
        case .ending: self = .ending
        case .padding: self = .padding
        case .position: self = .position
        case .piece: self = .piece
        case .replacement: self = .replacement
        case .concatenation: self = .concatenation
        case .datePart: self = .datePart
        case .dateTruncation: self = .dateTruncation
        case .shift: self = .shift
        case .dayShift: self = .dayShift
        case .dateDifference: self = .dateDifference
        case .dayOf: self = .dayOf
        case .momentOf: self = .momentOf
        case .monthEnd: self = .monthEnd
        case .dateName: self = .dateName
        case .epoch: self = .epoch
        case .dateText: self = .dateText
        case .parsedDate: self = .parsedDate
        case .isMember: self = .isMember
        case .hasMatch: self = .hasMatch
        }
    }
}
