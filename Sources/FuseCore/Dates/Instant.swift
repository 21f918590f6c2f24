/// A moment in UTC, in whole seconds, written `2026-11-23T12:00:00Z` (RFC 3339 with `Z`).
public struct Instant: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
    public let secondsSinceEpoch: Int

    /// Creates a moment.
    ///
    /// - Parameter secondsSinceEpoch: seconds since 1970-01-01T00:00:00Z.
    public init(secondsSinceEpoch: Int) { self.secondsSinceEpoch = secondsSinceEpoch }

    /// The first moment of a day in UTC.
    ///
    /// - Parameter date: the day.
    public init(startOf date: CalendarDate) { secondsSinceEpoch = date.daysSinceEpoch * 86400 }

    /// Reads a moment.
    ///
    /// - Parameter text: a date, `T`, hours, minutes and seconds as `HH:MM:SS`, and `Z`.
    /// - Throws: `CoreError` for any other form, fractions and other offsets included.
    public init(_ text: String) throws(CoreError) {
        let wrong = CoreError(.malformedValue, "not a moment in UTC; write it as in `2026-11-23T12:00:00Z`")
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count == 2, halves[1].last == "Z" else { throw wrong }
        let clock = halves[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
        guard clock.map({ $0.utf8.count }) == [2, 2, 2],
            let hour = Digits.value(clock[0]), let minute = Digits.value(clock[1]), let second = Digits.value(clock[2]),
            hour < 24, minute < 60, second < 60, let date = try? CalendarDate(String(halves[0]))
        else { throw wrong }
        self.init(secondsSinceEpoch: date.daysSinceEpoch * 86400 + hour * 3600 + minute * 60 + second)
    }

    /// The day it falls on in UTC.
    public var date: CalendarDate {
        let second = ((secondsSinceEpoch % 86400) + 86400) % 86400
        return CalendarDate(daysSinceEpoch: (secondsSinceEpoch - second) / 86400)
    }

    /// The written form.
    public var description: String {
        let second = secondsSinceEpoch - date.daysSinceEpoch * 86400
        let clock = [second / 3600, second / 60 % 60, second % 60].map { Digits.padded($0, 2) }
        return "\(date)T\(clock.joined(separator: ":"))Z"
    }

    /// A moment some seconds later.
    ///
    /// - Parameter seconds: how many; negative for earlier.
    /// - Returns: the moved moment.
    public func advanced(by seconds: Int) -> Instant { Instant(secondsSinceEpoch: secondsSinceEpoch + seconds) }

    /// Orders moments by time.
    public static func < (left: Instant, right: Instant) -> Bool { left.secondsSinceEpoch < right.secondsSinceEpoch }
}
