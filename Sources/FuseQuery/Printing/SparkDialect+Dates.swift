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
        "try_cast(format_string('%04d-%d-%d', \(year), \(month), \(day)) AS DATE)"
    }

    func timestamp(_ parts: [String], seconds: String) -> String {
        let list = (parts + [seconds]).joined(separator: ", ")
        return "try_cast(format_string('%04d-%d-%d %d:%d:%09.6f', \(list)) AS TIMESTAMP)"
    }

    func monthEnd(of moment: String) -> String { "last_day(CAST(\(moment) AS DATE))" }

    func name(_ name: DateName, of moment: String) -> String {
        "date_format(CAST(\(moment) AS TIMESTAMP), '\(name == .day ? "EEEE" : "MMMM")')"
    }

    func epoch(of timestamp: String) -> String {
        "(CAST(unix_micros(\(timestamp)) AS DOUBLE) / \(constant("1000000", as: .double)))"
    }

    func formatted(_ moment: String, _ format: DateFormat) -> String {
        "date_format(CAST(\(moment) AS TIMESTAMP), \(text(Self.pattern(format) { $0.writtenLetters })))"
    }

    /// A field alone between signs takes any number of digits, as it does for the query's own engine.
    func parsed(_ text: String, _ format: DateFormat) -> String {
        let pattern = Self.pattern(format) { format.hasNeighbours ? $0.writtenLetters : String($0.writtenLetters.prefix(1)) }
        return "try_to_timestamp(\(text), \(self.text(pattern)))"
    }

    private static func pattern(_ format: DateFormat, _ letters: (DateFormat.Field) -> String) -> String {
        format.pieces.map { piece in
            switch piece {
            case .field(let field): letters(field)
            case .plain(let text): text == "T" ? "'T'" : text
            }
        }.joined()
    }
}

extension DateFormat {
    /// Whether two fields stand side by side, so that only their widths tell them apart.
    fileprivate var hasNeighbours: Bool {
        zip(pieces, pieces.dropFirst()).contains { pair in
            if case (.field, .field) = pair { true } else { false }
        }
    }
}

extension DateFormat.Field {
    /// The letters of Java's date patterns.
    fileprivate var writtenLetters: String {
        switch self {
        case .year: "yyyy"
        case .month: "MM"
        case .day: "dd"
        case .hour: "HH"
        case .minute: "mm"
        case .second: "ss"
        case .dayOfYear: "DDD"
        case .monthName: "MMMM"
        case .shortMonthName: "MMM"
        case .dayName: "EEEE"
        case .shortDayName: "EEE"
        }
    }
}
