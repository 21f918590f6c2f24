public import FuseCore

/// A date and time of day without a time zone, in microseconds, written `2026-11-23 12:00:00.5`.
public struct CivilMoment: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Microseconds since 1970-01-01 00:00:00.
    public let microseconds: Int64

    /// Creates a moment.
    ///
    /// - Parameter microseconds: since 1970-01-01 00:00:00, negative before it.
    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// The first moment of a day.
    ///
    /// - Parameter date: the day.
    public init(startOf date: CalendarDate) { microseconds = Int64(date.daysSinceEpoch) * 86_400_000_000 }

    /// Reads a moment.
    ///
    /// - Parameter text: a date, a space or `T`, hours and minutes, optionally seconds with at most six decimals.
    /// - Returns: nil for any other form.
    public init?(_ text: String) {
        let halves = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == " " || $0 == "T" }
        guard let day = halves.first, let date = try? CalendarDate(String(day)) else { return nil }
        guard halves.count == 2 else {
            self.init(startOf: date)
            return
        }
        guard let time = Self.timeOfDay(halves[1]) else { return nil }
        self.init(microseconds: CivilMoment(startOf: date).microseconds + time)
    }

    /// The day it falls on.
    public var date: CalendarDate {
        let day = 86_400_000_000 as Int64
        let floored = microseconds >= 0 ? microseconds / day : -((day - 1 - microseconds) / day)
        return CalendarDate(daysSinceEpoch: Int(floored))
    }

    /// The written form: seconds always, six decimals only if there is a fraction.
    public var description: String {
        let rest = microseconds - CivilMoment(startOf: date).microseconds
        let seconds = rest / 1_000_000
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, 2) }.joined(separator: ":")
        let fraction = rest % 1_000_000
        return "\(date) \(clock)" + (fraction == 0 ? "" : "." + Self.padded(fraction, 6))
    }

    /// Orders moments by time.
    public static func < (left: CivilMoment, right: CivilMoment) -> Bool { left.microseconds < right.microseconds }

    static func timeOfDay(_ text: Substring) -> Int64? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = number(parts[0], 0..<24), let minute = number(parts[1], 0..<60)
        else { return nil }
        guard parts.count == 3 else { return (hour * 3600 + minute * 60) * 1_000_000 }
        let pieces = parts[2].split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(pieces.count), let second = number(pieces[0], 0..<60) else { return nil }
        guard let fraction = pieces.count == 2 ? microseconds(pieces[1]) : 0 else { return nil }
        return (hour * 3600 + minute * 60 + second) * 1_000_000 + fraction
    }

    private static func number(_ text: Substring, _ limits: Range<Int64>) -> Int64? {
        guard text.utf8.count == 2, isDigits(text), let value = Int64(text), limits.contains(value) else { return nil }
        return value
    }

    private static func microseconds(_ text: Substring) -> Int64? {
        guard (1...6).contains(text.utf8.count), isDigits(text) else { return nil }
        return Int64(text + String(repeating: "0", count: 6 - text.utf8.count))
    }

    private static func isDigits(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func padded(_ value: Int64, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
