import BigInt
import FuseCore

extension Scalar {
    /// A date or timestamp moved by a constant interval; a timestamp, as the query's engine has it.
    static func shift(_ value: Scalar, by interval: CalendarInterval) throws(TypeProblem) -> Scalar {
        try value.requireTemporal("INTERVAL")
        guard let moment = value.literal?.moment else { return Scalar(.shift(value, interval), .timestamp) }
        guard let moved = moment.shifted(by: interval) else { throw leaves }
        return .literal(.timestamp(moved))
    }

    /// A date moved by whole days.
    static func dayShift(_ value: Scalar, days: Scalar) throws(TypeProblem) -> Scalar {
        guard value.type == .date, case .number(let range) = days.type, range.scale == 0 else {
            throw TypeProblem("only a date is moved by an integer of days; move a timestamp by an INTERVAL")
        }
        guard let date = value.literal?.day, let count = days.literal?.whole else {
            return Scalar(.dayShift(value, days: days), .date)
        }
        guard let moved = Int(exactly: count).flatMap(date.shifted(days:)) else { throw leaves }
        return .literal(.date(moved))
    }

    /// The days from one date to another.
    static func days(from start: Scalar, to end: Scalar) throws(TypeProblem) -> Scalar {
        guard start.type == .date, end.type == .date else {
            throw TypeProblem("only dates are subtracted, which gives days; use date_diff() with timestamps")
        }
        return try difference(.day, from: start, to: end)
    }

    /// How many bounds of a unit lie between two moments.
    static func difference(
        _ unit: DateDistance, from start: Scalar, to end: Scalar
    ) throws(TypeProblem) -> Scalar {
        let values = try dated([start, end])
        for value in values { try value.requireTemporal("date_diff") }
        return Scalar(.dateDifference(unit, from: values[0], to: values[1]), .number(unit.values))
    }

    /// The difference of a number made of the parts of two moments, such as the months since the year 0.
    static func difference(
        from start: Scalar, to end: Scalar, _ number: (Scalar) throws(TypeProblem) -> Scalar
    ) throws(TypeProblem) -> Scalar {
        let values = try dated([start, end])
        return try .arithmetic(.subtract, number(values[1]), number(values[0]))
    }

    static func dayOf(year: Scalar, month: Scalar, day: Scalar) throws(TypeProblem) -> Scalar {
        for part in [year, month, day] { try part.requireWhole("make_date") }
        return Scalar(.dayOf(year: year, month: month, day: day), .date)
    }

    static func momentOf(_ parts: [Scalar], seconds: Scalar) throws(TypeProblem) -> Scalar {
        for part in parts { try part.requireWhole("make_timestamp") }
        try seconds.requireNumber("make_timestamp")
        return Scalar(.momentOf(parts, seconds: seconds), .timestamp)
    }

    private func requireWhole(_ function: String) throws(TypeProblem) {
        guard case .number(let range) = type, range.scale == 0 else {
            throw TypeProblem("`\(function)` needs integers; use CAST")
        }
    }

    private static let leaves = TypeProblem("this date leaves the years 1 to 9999; write another")
}

extension DateDistance {
    /// Every difference that the engine's calendar gives.
    fileprivate var values: NumberRange {
        self == .day ? NumberRange(signedBits: 34) : NumberRange(signedBits: 64)
    }
}

extension Literal {
    fileprivate var moment: CivilMoment? {
        if case .timestamp(let moment) = self { moment } else { day.map { CivilMoment(startOf: $0) } }
    }
}

extension Scalar {
    /// The year, for differences.
    static func years(_ value: Scalar) throws(TypeProblem) -> Scalar { try datePart(.year, value) }

    /// The quarters since the year 0.
    static func quarters(_ value: Scalar) throws(TypeProblem) -> Scalar { try count(.quarter, value, inYear: 4) }

    /// The months since the year 0.
    static func months(_ value: Scalar) throws(TypeProblem) -> Scalar { try count(.month, value, inYear: 12) }

    private static func count(_ part: DatePart, _ value: Scalar, inYear units: Int) throws(TypeProblem) -> Scalar {
        let whole = try arithmetic(.multiply, datePart(.year, value), .literal(.number(ExactDecimal(units))))
        return try arithmetic(.add, whole, datePart(part, value))
    }
}
