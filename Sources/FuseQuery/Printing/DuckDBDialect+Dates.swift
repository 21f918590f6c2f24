import BigInt

extension DuckDBDialect {
    func part(_ part: DatePart, of moment: String) -> String {
        attempt("date_part('\(part.rawValue)', \(attempt(moment)))")
    }

    /// The engine also truncates the least and the greatest value of its statistics when it plans, outside of any TRY around
    /// the function, and fails there at the ends of the calendar. It keeps no statistics of what TRY gives.
    func truncated(_ moment: String, to part: DatePart) -> String {
        attempt("date_trunc('\(part.rawValue)', \(attempt(moment)))")
    }

    func shifted(_ timestamp: String, by interval: CalendarInterval) -> String {
        var terms = [timestamp]
        if interval.months != 0 { terms.append("to_months(CAST('\(interval.months)' AS INTEGER))") }
        if interval.days != 0 { terms.append("to_days(CAST('\(interval.days)' AS INTEGER))") }
        if interval.microseconds != 0 {
            terms.append("to_microseconds(CAST('\(interval.microseconds)' AS BIGINT))")
        }
        return terms.count == 1 ? timestamp : attempt(terms.joined(separator: " + "))
    }

    func shifted(_ date: String, days: String) -> String { attempt("\(date) + TRY_CAST(\(days) AS INTEGER)") }

    func difference(_ unit: DateDistance, from start: String, to end: String, of type: MachineType) -> String {
        attempt("date_diff('\(unit.rawValue)', \(start), \(end))")
    }

    func date(year: String, month: String, day: String) -> String { attempt("make_date(\(year), \(month), \(day))") }

    func timestamp(_ parts: [String], seconds: String) -> String {
        attempt("make_timestamp(\((parts + [seconds]).joined(separator: ", ")))")
    }

    func monthEnd(of moment: String) -> String { attempt("last_day(\(moment))") }

    func name(_ name: DateName, of moment: String) -> String { attempt("\(name.rawValue)(\(moment))") }

    func epoch(of timestamp: String) -> String { attempt("epoch(\(timestamp))") }

    func formatted(_ moment: String, _ format: DateFormat) -> String {
        attempt("strftime(\(moment), \(text(Self.pattern(format))))")
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
