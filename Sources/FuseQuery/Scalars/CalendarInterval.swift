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
