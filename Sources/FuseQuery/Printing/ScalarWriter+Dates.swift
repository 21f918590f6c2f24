extension ScalarWriter {
    func date(_ value: Scalar) -> String {
        switch value.form {
        case .datePart(let part, let source): dialect.part(part, of: sql(of: source))
        case .dateTruncation(let part, let source): dialect.truncated(sql(of: source), to: part)
        case .shift(let source, let interval): dialect.shifted(sql(of: source, as: .timestamp), by: interval)
        case .dayShift(let source, let days): dialect.shifted(sql(of: source), days: sql(of: days, as: .bigint))
        case .dateDifference(let unit, let start, let end): difference(unit, start, end)
        case .dayOf(let year, let month, let day):
            dialect.date(
                year: sql(of: year, as: .bigint), month: sql(of: month, as: .bigint), day: sql(of: day, as: .bigint))
        case .momentOf(let parts, let seconds):
            dialect.timestamp(parts.map { sql(of: $0, as: .bigint) }, seconds: sql(of: seconds, as: .double))
        case .monthEnd(let source): dialect.monthEnd(of: sql(of: source))
        case .parsedDate(let source, let format): dialect.parsed(sql(of: source), format)
        default: preconditionFailure("every form of expression has a printed form")
        }
    }

    private func difference(_ unit: DateDistance, _ start: Scalar, _ end: Scalar) -> String {
        let areDates = start.type == .date && end.type == .date && !unit.isTimeOfDay
        let common: MachineType = areDates ? .date : .timestamp
        return dialect.difference(unit, from: sql(of: start, as: common), to: sql(of: end, as: common), of: common)
    }
}
