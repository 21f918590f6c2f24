extension CallArguments {
    func date() throws(TypeProblem) -> Scalar? {
        switch name {
        case "date_part", "datepart": return try .datePart(part(constantText(at: 0)), two().1)
        case "date_trunc", "datetrunc": return try .dateTruncation(part(constantText(at: 0)), two().1)
        case "dayofmonth": return try .datePart(.day, one())
        case "dayofweek", "weekday": return try .datePart(.dayOfWeek, one())
        case "dayofyear": return try .datePart(.dayOfYear, one())
        case "weekofyear": return try .datePart(.week, one())
        case "isodow": return try .datePart(.isoDayOfWeek, one())
        case "year", "quarter", "month", "week", "day", "hour", "minute", "second":
            return try DatePart(rawValue: name).map { (part) throws(TypeProblem) in try .datePart(part, one()) }
        default: return nil
        }
    }

    private func part(_ text: ExactText) throws(TypeProblem) -> DatePart {
        let names = ["dayofweek": DatePart.dayOfWeek, "dayofyear": .dayOfYear, "dayofmonth": .day]
        let name = String(decoding: text.string.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        guard let part = DatePart(rawValue: name) ?? names[name] else {
            throw TypeProblem("\(self.name.shown) knows \(DatePart.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return part
    }
}
