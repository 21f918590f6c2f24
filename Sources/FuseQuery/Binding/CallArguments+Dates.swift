extension CallArguments {
    func date() throws(TypeProblem) -> Scalar? {
        switch name {
        case "date_part", "datepart": return try part(named: constantText(at: 0), of: two().1)
        case "date_trunc", "datetrunc":
            guard let part = Self.part(try constantText(at: 0)) else { throw unknownPart }
            return try .dateTruncation(part, two().1)
        case "date_diff", "datediff": return try difference()
        case "make_date":
            let (year, month, day) = try three()
            return try .dayOf(year: year, month: month, day: day)
        case "make_timestamp":
            guard values.count == 6 else { throw wrongCount("a year, month, day, hour, minute and seconds") }
            return try .momentOf(Array(values.dropLast()), seconds: values[5])
        case "last_day": return try .monthEnd(one())
        case "dayname", "monthname":
            return try DateName(rawValue: name).map { (name) throws(TypeProblem) in
                try .dateName(name, one())
            }
        case "strftime": return try formatted()
        case "strptime", "try_strptime": return try .parsedDate(two().0, format(constantText(at: 1)))
        case "year", "quarter", "month", "week", "day", "hour", "minute", "second", "isoyear", "isodow", "dayofmonth",
            "dayofweek", "weekday", "dayofyear", "weekofyear", "decade", "century", "millennium", "epoch":
            return try part(named: ExactText(name), of: one())
        default: return nil
        }
    }

    private func part(named name: ExactText, of value: Scalar) throws(TypeProblem) -> Scalar {
        switch name.string.asciiLowercased {
        case "epoch": return try .epoch(value)
        case "decade", "decades": return try .decade(value)
        case "century", "centuries": return try .age(ofYears: 100, value)
        case "millennium", "millenniums", "millennia": return try .age(ofYears: 1000, value)
        default:
            guard let part = Self.part(name) else { throw unknownPart }
            return try .datePart(part, value)
        }
    }

    private func difference() throws(TypeProblem) -> Scalar {
        let (_, start, end) = try three()
        switch Self.part(try constantText(at: 0)) {
        case .year: return try .difference(from: start, to: end, Scalar.years)
        case .quarter: return try .difference(from: start, to: end, Scalar.quarters)
        case .month: return try .difference(from: start, to: end, Scalar.months)
        case .day: return try .difference(.day, from: start, to: end)
        case .hour: return try .difference(.hour, from: start, to: end)
        case .minute: return try .difference(.minute, from: start, to: end)
        case .second: return try .difference(.second, from: start, to: end)
        default: throw TypeProblem("\(name.shown) counts year, quarter, month, day, hour, minute, second")
        }
    }

    private func formatted() throws(TypeProblem) -> Scalar {
        let (first, second) = try two()
        return first.type == .text
            ? try .dateText(second, format(constantText(at: 0))) : try .dateText(first, format(constantText(at: 1)))
    }

    private func format(_ text: ExactText) throws(TypeProblem) -> DateFormat {
        guard let format = DateFormat(text.string) else {
            throw TypeProblem(
                "\(name.shown) knows %Y %m %d %H %M %S %j %B %b %A %a, and blanks, T and - / : . , _ between them")
        }
        return format
    }

    private var unknownPart: TypeProblem {
        TypeProblem("\(name.shown) knows \(DatePart.allCases.map(\.rawValue).joined(separator: ", "))")
    }

    private static func part(_ text: ExactText) -> DatePart? {
        let name = text.string.asciiLowercased
        return DatePart(rawValue: name) ?? partNames[name]
    }

    private static let partNames: [String: DatePart] = [
        "years": .year, "yr": .year, "yrs": .year, "y": .year, "quarters": .quarter, "months": .month, "mon": .month,
        "mons": .month, "weeks": .week, "w": .week, "weekofyear": .week, "days": .day, "d": .day, "dayofmonth": .day,
        "dayofweek": .dayOfWeek, "weekday": .dayOfWeek, "dayofyear": .dayOfYear, "hours": .hour, "hr": .hour,
        "hrs": .hour, "h": .hour, "minutes": .minute, "min": .minute, "mins": .minute, "m": .minute,
        "seconds": .second, "sec": .second, "secs": .second, "s": .second,
    ]
}
