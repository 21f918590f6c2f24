/// A day of the proleptic Gregorian calendar, written `2026-11-23`.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let daysSinceEpoch: Int

    /// Creates a date from its distance to 1970-01-01.
    ///
    /// - Parameter daysSinceEpoch: days since 1970-01-01, negative before it.
    public init(daysSinceEpoch: Int) { self.daysSinceEpoch = daysSinceEpoch }

    /// Reads a date.
    ///
    /// - Parameter text: four digits, `-`, two digits, `-`, two digits, and a day that exists.
    /// - Throws: `CoreError` for any other form, or a day that does not exist.
    public init(_ text: String) throws(CoreError) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map({ $0.utf8.count }) == [4, 2, 2],
            let year = Digits.value(parts[0]), let month = Digits.value(parts[1]), let day = Digits.value(parts[2]),
            year >= 1, (1...12).contains(month), (1...Self.days(inMonth: month, of: year)).contains(day)
        else { throw CoreError(.malformedValue, "not a date; write it as in `2026-11-23`") }
        self.init(daysSinceEpoch: Self.days(toYear: year) + Self.days(before: month, of: year) + day - 1)
    }

    /// Year, month and day.
    public var parts: (year: Int, month: Int, day: Int) {
        var year = 1970 + daysSinceEpoch / 366
        while Self.days(toYear: year + 1) <= daysSinceEpoch { year += 1 }
        while Self.days(toYear: year) > daysSinceEpoch { year -= 1 }
        let dayOfYear = daysSinceEpoch - Self.days(toYear: year)
        var month = 12
        while Self.days(before: month, of: year) > dayOfYear { month -= 1 }
        return (year, month, dayOfYear - Self.days(before: month, of: year) + 1)
    }

    /// The written form.
    public var description: String {
        let (year, month, day) = parts
        return "\(Digits.padded(year, 4))-\(Digits.padded(month, 2))-\(Digits.padded(day, 2))"
    }

    /// Orders dates by time.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }

    private static let daysInMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        daysInMonths[month - 1] + (month == 2 && isLeap(year) ? 1 : 0)
    }

    private static func days(before month: Int, of year: Int) -> Int {
        (1..<month).reduce(0) { $0 + days(inMonth: $1, of: year) }
    }

    private static func days(toYear year: Int) -> Int {
        let earlier = year - 1
        return 365 * (year - 1970) + (floored(earlier, 4) - floored(earlier, 100) + floored(earlier, 400)) - 477
    }

    private static func floored(_ value: Int, _ divisor: Int) -> Int {
        (value - ((value % divisor + divisor) % divisor)) / divisor
    }
}

/// Fixed-width decimal digits in dates and times.
enum Digits {
    static func value(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
    }

    static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
