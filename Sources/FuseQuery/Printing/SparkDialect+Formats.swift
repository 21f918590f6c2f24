extension SparkDialect {
    func formatted(_ moment: String, _ format: DateFormat) -> String {
        "date_format(CAST(\(moment) AS TIMESTAMP), \(text(Self.pattern(format) { $0.writtenLetters })))"
    }

    /// A field alone between signs takes any number of digits, as it does for the query's own engine.
    func parsed(_ text: String, _ format: DateFormat) -> String {
        let pattern = Self.pattern(format) {
            format.hasNeighbours ? $0.writtenLetters : String($0.writtenLetters.prefix(1))
        }
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
