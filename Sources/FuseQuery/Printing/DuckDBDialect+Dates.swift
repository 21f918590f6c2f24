import BigInt

extension DuckDBDialect {
    func part(_ part: DatePart, of moment: String) -> String {
        attempt("date_part('\(part.rawValue)', \(attempt(moment)))")
    }

    /// The engine also truncates the least and the greatest value of its statistics when it plans, whatever stands around the
    /// function, and fails there at the ends of the calendar. It keeps no statistics of what TRY gives.
    func truncated(_ moment: String, to part: DatePart) -> String {
        inCalendar(moment) { "date_trunc('\(part.rawValue)', \(attempt($0)))" }
    }

    func shifted(_ timestamp: String, by interval: CalendarInterval) -> String {
        var terms: [String] = []
        if interval.months != 0 { terms.append("to_months(CAST('\(interval.months)' AS INTEGER))") }
        if interval.days != 0 { terms.append("to_days(CAST('\(interval.days)' AS INTEGER))") }
        if interval.microseconds != 0 {
            terms.append("to_microseconds(CAST('\(interval.microseconds)' AS BIGINT))")
        }
        return terms.isEmpty ? timestamp : inCalendar(timestamp) { ([$0] + terms).joined(separator: " + ") }
    }

    func shifted(_ date: String, days: String) -> String {
        bound(date, days) { date, days in
            let isNear = "\(days) BETWEEN CAST('-36600000' AS BIGINT) AND CAST('36600000' AS BIGINT)"
            return when("\(Self.isInCalendar(date)) AND \(isNear)", "\(date) + CAST(\(days) AS INTEGER)")
        }
    }

    /// A function of a day or moment that is far enough from the ends of the engine's calendar, else NULL: timestamps reach
    /// 290,000 years, and no interval moves one by more than 10,000, no number of days by more than 100,200.
    private func inCalendar(_ moment: String, _ write: (String) -> String) -> String {
        bound(moment) { when(Self.isInCalendar($0), write($0)) }
    }

    private static func isInCalendar(_ moment: String) -> String {
        "\(moment) BETWEEN CAST('100000-01-01 (BC)' AS DATE) AND CAST('99999-12-31' AS DATE)"
    }

    func difference(_ unit: DateDistance, from start: String, to end: String, of type: MachineType) -> String {
        attempt("date_diff('\(unit.rawValue)', \(start), \(end))")
    }

    /// Written out and read again: the engine's own functions fail for days that do not exist.
    func date(year: String, month: String, day: String) -> String {
        "TRY_CAST(printf('%04d-%02d-%02d', \(Self.written(year)), \(month), \(day)) AS DATE)"
    }

    func timestamp(_ parts: [String], seconds: String) -> String {
        let list = ([Self.written(parts[0])] + parts.dropFirst() + [seconds]).joined(separator: ", ")
        return "TRY_CAST(printf('%04d-%02d-%02d %02d:%02d:%09.6f', \(list)) AS TIMESTAMP)"
    }

    /// A year of at most four digits, else NULL.
    private static func written(_ year: String) -> String { "CAST(TRY_CAST(\(year) AS DECIMAL(4,0)) AS BIGINT)" }

    func monthEnd(of moment: String) -> String { inCalendar(moment) { "last_day(\($0))" } }

    func name(_ name: DateName, of moment: String) -> String { attempt("\(name.rawValue)(\(moment))") }

    func epoch(of timestamp: String) -> String { attempt("epoch(\(timestamp))") }

    func formatted(_ moment: String, _ format: DateFormat) -> String {
        inCalendar(moment) { "strftime(\($0), \(text(Self.pattern(format))))" }
    }

    func parsed(_ text: String, _ format: DateFormat) -> String {
        attempt("try_strptime(\(text), \(self.text(Self.pattern(format))))")
    }

    private static func pattern(_ format: DateFormat) -> String {
        format.pieces.map { piece in
            switch piece {
            case .field(let field): "%\(field.rawValue)"
            case .plain(let text): text
            }
        }.joined()
    }
}
