import BigInt

extension Scalar {
    static func datePart(_ part: DatePart, _ value: Scalar) throws(TypeProblem) -> Scalar {
        try value.requireTemporal("date_part", part)
        return Scalar(.datePart(part, value), .number(part.values))
    }

    static func dateTruncation(_ part: DatePart, _ value: Scalar) throws(TypeProblem) -> Scalar {
        guard part.isUnit else { throw TypeProblem("`date_trunc` knows year, quarter, month, week, day, hour, minute") }
        try value.requireTemporal("date_trunc", part)
        return Scalar(.dateTruncation(part, value), .timestamp)
    }

    private func requireTemporal(_ function: String, _ part: DatePart) throws(TypeProblem) {
        guard type.isTemporal else {
            throw TypeProblem("`\(function)` needs a date or timestamp, not \(type.name); use TRY_CAST")
        }
        guard type == .timestamp || !part.isTimeOfDay else {
            throw TypeProblem("a date has no \(part.rawValue); use a timestamp")
        }
    }
}

extension DatePart {
    fileprivate var isTimeOfDay: Bool { self == .hour || self == .minute || self == .second }

    fileprivate var isUnit: Bool { self != .dayOfYear && self != .dayOfWeek && self != .isoDayOfWeek }

    /// Every value that the part can have; years reach as far as the engine's calendar.
    var values: NumberRange {
        switch self {
        case .year: NumberRange(-5_900_000, 5_900_000)
        case .quarter: NumberRange(1, 4)
        case .month: NumberRange(1, 12)
        case .week: NumberRange(1, 53)
        case .day: NumberRange(1, 31)
        case .dayOfYear: NumberRange(1, 366)
        case .dayOfWeek: NumberRange(0, 6)
        case .isoDayOfWeek: NumberRange(1, 7)
        case .hour: NumberRange(0, 23)
        case .minute, .second: NumberRange(0, 59)
        }
    }
}
