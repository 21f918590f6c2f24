import BigInt
import FuseCore

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

    /// The years divided into tens.
    static func decade(_ value: Scalar) throws(TypeProblem) -> Scalar {
        try .wholeQuotient(.datePart(.year, value), by: 10)
    }

    /// Centuries, or millennia, counted from 1; those before Christ from −1.
    static func age(ofYears years: Int, _ value: Scalar) throws(TypeProblem) -> Scalar {
        let (year, one) = (try datePart(.year, value), Scalar.literal(.number(ExactDecimal(1))))
        let after = try wholeQuotient(
            .arithmetic(.add, year, .literal(.number(ExactDecimal(years - 1)))), by: BigInt(years))
        let before = try arithmetic(.subtract, wholeQuotient(year, by: BigInt(years)), one)
        let isAfter = try comparison(.greaterOrEqual, year, one)
        return try choice(
            [Branch(condition: isAfter, value: after), Branch(condition: .not(.truth(.isNull(year))), value: before)],
            otherwise: nil)
    }

    static func monthEnd(_ value: Scalar) throws(TypeProblem) -> Scalar {
        try value.requireTemporal("last_day")
        return Scalar(.monthEnd(value), .date)
    }

    static func dateName(_ name: DateName, _ value: Scalar) throws(TypeProblem) -> Scalar {
        try value.requireTemporal(name.rawValue)
        return Scalar(.dateName(name, value), .text)
    }

    static func epoch(_ value: Scalar) throws(TypeProblem) -> Scalar {
        try value.requireTemporal("epoch")
        return Scalar(.epoch(value), .double)
    }

    static func dateText(_ value: Scalar, _ format: DateFormat) throws(TypeProblem) -> Scalar {
        try value.requireTemporal("strftime")
        return Scalar(.dateText(value, format), .text)
    }

    static func parsedDate(_ value: Scalar, _ format: DateFormat) throws(TypeProblem) -> Scalar {
        try value.requireText("strptime")
        guard format.fields.allSatisfy(\.isRead), Set(format.fields).count == format.fields.count,
            format.fields.contains(.year)
        else { throw TypeProblem("`strptime` reads %Y, %m, %d, %H, %M and %S, each at most once, and %Y always") }
        return Scalar(.parsedDate(value, format), .timestamp)
    }

    func requireTemporal(_ function: String) throws(TypeProblem) {
        guard type.isTemporal else {
            throw TypeProblem("`\(function)` needs a date or timestamp, not \(type.name); use TRY_CAST")
        }
    }

    private func requireTemporal(_ function: String, _ part: DatePart) throws(TypeProblem) {
        try requireTemporal(function)
        guard type == .timestamp || !part.isTimeOfDay else {
            throw TypeProblem("a date has no \(part.rawValue); use a timestamp")
        }
    }
}

extension DatePart {
    fileprivate var isTimeOfDay: Bool { self == .hour || self == .minute || self == .second }

    fileprivate var isUnit: Bool {
        switch self {
        case .year, .quarter, .month, .week, .day, .hour, .minute, .second: true
        case .isoYear, .dayOfYear, .dayOfWeek, .isoDayOfWeek: false
        }
    }

    /// Every value that the part can have; years reach as far as the engine's calendar.
    var values: NumberRange {
        switch self {
        case .year, .isoYear: NumberRange(-5_900_000, 5_900_000)
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
