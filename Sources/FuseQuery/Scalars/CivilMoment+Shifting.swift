import FuseCore

extension CivilMoment {
    /// The moment moved; nil outside the years 1 to 9999.
    ///
    /// A day that the target month lacks becomes its last day, as in SQL.
    func shifted(by interval: CalendarInterval) -> CivilMoment? {
        guard let day = date.shifted(months: interval.months)?.shifted(days: interval.days) else { return nil }
        let rest = microseconds - CivilMoment(startOf: date).microseconds
        let (moved, overflow) = CivilMoment(startOf: day).microseconds.addingReportingOverflow(rest)
        let (final, overflowAgain) = moved.addingReportingOverflow(interval.microseconds)
        guard !overflow, !overflowAgain, Self.written.contains(final) else { return nil }
        return CivilMoment(microseconds: final)
    }

    private static let written = {
        let (first, last) = (CalendarDate(daysSinceEpoch: -719_162), CalendarDate(daysSinceEpoch: 2_932_896))
        return CivilMoment(startOf: first).microseconds..<CivilMoment(startOf: last).microseconds + 86_400_000_000
    }()
}

extension CalendarDate {
    /// The days from 0001-01-01 to 9999-12-31.
    private static let written = -719_162...2_932_896

    /// The day moved; nil outside the years 1 to 9999.
    func shifted(days: Int) -> CalendarDate? {
        let (day, overflow) = daysSinceEpoch.addingReportingOverflow(days)
        return !overflow && Self.written.contains(day) ? CalendarDate(daysSinceEpoch: day) : nil
    }

    /// The day moved, or the last of the month if the month lacks it; nil outside the years 1 to 9999.
    fileprivate func shifted(months: Int) -> CalendarDate? {
        guard Self.written.contains(daysSinceEpoch) else { return nil }
        let (year, month, day) = parts
        let whole = year * 12 + month - 1 + months
        guard (12..<120_000).contains(whole) else { return nil }
        for last in stride(from: day, through: 1, by: -1) {
            if let date = CalendarDate(year: whole / 12, month: whole % 12 + 1, day: last) { return date }
        }
        return nil
    }

    fileprivate init?(year: Int, month: Int, day: Int) {
        let text = [(year, 4), (month, 2), (day, 2)].map { value, width in
            String(repeating: "0", count: max(0, width - String(value).utf8.count)) + String(value)
        }
        try? self.init(text.joined(separator: "-"))
    }
}
