import BigInt
import FuseCore

/// A constant stretch of time; months come first, then days, then the time of day.
struct CalendarInterval: Hashable, Sendable {
    let months: Int
    let days: Int
    let microseconds: Int64

    /// The calendar of dates that people write has ten thousand years; no query needs to go further.
    private static let largestYears = 10_000

    init(months: Int = 0, days: Int = 0, microseconds: Int64 = 0) {
        (self.months, self.days, self.microseconds) = (months, days, microseconds)
    }

    /// Reads the functions that the parser makes of `INTERVAL`, such as `to_days`.
    ///
    /// - Parameters:
    ///   - count: the constant that the function is given.
    ///   - function: its name.
    /// - Returns: nil for any other function, and beyond ten thousand years.
    init?(_ count: ExactDecimal, _ function: String) {
        if let months = Self.months[function], let value = Self.whole(count, months, within: Self.largestYears * 12) {
            self.init(months: value)
        } else if let days = Self.days[function], let value = Self.whole(count, days, within: Self.largestYears * 366) {
            self.init(days: value)
        } else if let units = Self.microseconds[function],
            let value = Self.whole(count, units, within: Self.largestYears * 366 * 86_400_000_000)
        {
            self.init(microseconds: Int64(value))
        } else {
            return nil
        }
    }

    static func isMade(by function: String) -> Bool {
        months[function] != nil || days[function] != nil || microseconds[function] != nil
    }

    static prefix func - (interval: CalendarInterval) -> CalendarInterval {
        CalendarInterval(months: -interval.months, days: -interval.days, microseconds: -interval.microseconds)
    }

    private static let months = [
        "to_months": 1, "to_quarters": 3, "to_years": 12, "to_decades": 120, "to_centuries": 1200,
        "to_millennia": 12000,
    ]
    private static let days = ["to_days": 1, "to_weeks": 7]
    private static let microseconds = [
        "to_hours": 3_600_000_000, "to_minutes": 60_000_000, "to_seconds": 1_000_000, "to_milliseconds": 1000,
        "to_microseconds": 1,
    ]

    private static func whole(_ count: ExactDecimal, _ unit: Int, within limit: Int) -> Int? {
        guard let value = (count * ExactDecimal(unit)).scaled(to: 0), value.magnitude <= limit else { return nil }
        return Int(exactly: value)
    }
}

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
