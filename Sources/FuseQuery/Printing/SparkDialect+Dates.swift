import BigInt

extension SparkDialect {
    func part(_ part: DatePart, of moment: String) -> String {
        switch part {
        case .isoYear: "CAST(extract(YEAROFWEEK FROM \(moment)) AS BIGINT)"
        case .week: "CAST(weekofyear(\(moment)) AS BIGINT)"
        case .dayOfYear: "CAST(dayofyear(\(moment)) AS BIGINT)"
        case .dayOfWeek: "CAST(dayofweek(\(moment)) - 1 AS BIGINT)"
        case .isoDayOfWeek: "CAST(weekday(\(moment)) + 1 AS BIGINT)"
        case .year, .quarter, .month, .day, .hour, .minute, .second: "CAST(\(part.rawValue)(\(moment)) AS BIGINT)"
        }
    }

    func truncated(_ moment: String, to part: DatePart) -> String {
        "date_trunc('\(part.rawValue)', CAST(\(moment) AS TIMESTAMP))"
    }

    func shifted(_ timestamp: String, by interval: CalendarInterval) -> String {
        var moved = timestamp
        if interval.months != 0 { moved = "try_add(\(moved), INTERVAL '\(interval.months)' MONTH)" }
        if interval.days != 0 { moved = "try_add(\(moved), INTERVAL '\(interval.days)' DAY)" }
        if interval.microseconds != 0 {
            moved = "try_add(\(moved), INTERVAL '\(Self.seconds(interval.microseconds))' SECOND)"
        }
        return moved
    }

    private static func seconds(_ microseconds: Int64) -> String {
        let digits = String(microseconds.magnitude % 1_000_000)
        let fraction = String(repeating: "0", count: 6 - digits.utf8.count) + digits
        return "\(microseconds < 0 ? "-" : "")\(microseconds.magnitude / 1_000_000).\(fraction)"
    }

    /// Spark counts days in 32 bits and wraps around; ten million days leave the calendar of every real date.
    func shifted(_ date: String, days: String) -> String {
        "date_add(\(date), CAST(try_cast(\(days) AS DECIMAL(7,0)) AS INT))"
    }

    func difference(_ unit: DateDistance, from start: String, to end: String, of type: MachineType) -> String {
        switch unit {
        case .day: "CAST(datediff(CAST(\(end) AS DATE), CAST(\(start) AS DATE)) AS BIGINT)"
        case .second: "(\(seconds(end, unit)) - \(seconds(start, unit)))"
        case .hour: "((\(seconds(end, unit)) - \(seconds(start, unit))) div 3600)"
        case .minute: "((\(seconds(end, unit)) - \(seconds(start, unit))) div 60)"
        }
    }

    /// The seconds of the last bound of a unit.
    private func seconds(_ timestamp: String, _ unit: DateDistance) -> String {
        "unix_seconds(date_trunc('\(unit.rawValue)', \(timestamp)))"
    }

    func date(year: String, month: String, day: String) -> String {
        "try_cast(format_string('%04d-%d-%d', \(Self.written(year)), \(month), \(day)) AS DATE)"
    }

    func timestamp(_ parts: [String], seconds: String) -> String {
        let list = ([Self.written(parts[0])] + parts.dropFirst() + [seconds]).joined(separator: ", ")
        return "try_cast(format_string('%04d-%d-%d %d:%d:%09.6f', \(list)) AS TIMESTAMP)"
    }

    /// A year of at most four digits, else NULL, which is written as no date.
    private static func written(_ year: String) -> String { "CAST(try_cast(\(year) AS DECIMAL(4,0)) AS BIGINT)" }

    func monthEnd(of moment: String) -> String { "last_day(CAST(\(moment) AS DATE))" }

    func name(_ name: DateName, of moment: String) -> String {
        "date_format(CAST(\(moment) AS TIMESTAMP), '\(name == .day ? "EEEE" : "MMMM")')"
    }

    func epoch(of timestamp: String) -> String {
        "(CAST(unix_micros(\(timestamp)) AS DOUBLE) / \(constant("1000000", as: .double)))"
    }
}
