/// How an engine works on days (DATE) and moments (TIMESTAMP).
protocol DateDialect {
    /// As BIGINT.
    func part(_ part: DatePart, of moment: String) -> String
    /// As TIMESTAMP.
    func truncated(_ moment: String, to part: DatePart) -> String
    /// A TIMESTAMP moved by months, then days, then microseconds.
    func shifted(_ timestamp: String, by interval: CalendarInterval) -> String
    /// A DATE moved by a BIGINT of days.
    func shifted(_ date: String, days: String) -> String
    /// How many bounds of a unit lie between two values of one type, as BIGINT.
    func difference(_ unit: DateDistance, from start: String, to end: String, of type: MachineType) -> String
    /// The DATE of BIGINTs; NULL where there is none.
    func date(year: String, month: String, day: String) -> String
    /// The TIMESTAMP of BIGINTs and a DOUBLE of seconds; NULL where there is none.
    func timestamp(_ parts: [String], seconds: String) -> String
    /// The DATE of the last day of the month.
    func monthEnd(of moment: String) -> String
    /// The English name.
    func name(_ name: DateName, of moment: String) -> String
    /// Seconds since 1970-01-01 00:00:00, as DOUBLE.
    func epoch(of timestamp: String) -> String
    func formatted(_ moment: String, _ format: DateFormat) -> String
    /// The TIMESTAMP that text writes; NULL where it writes none.
    func parsed(_ text: String, _ format: DateFormat) -> String
}
