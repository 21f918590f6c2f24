/// A constant format of dates and times, as `strftime` writes it.
struct DateFormat: Hashable, Sendable {
    /// What is put in place of a `%` and a letter.
    enum Field: Character, Hashable, Sendable, CaseIterable {
        case year = "Y"
        case month = "m"
        case day = "d"
        case hour = "H"
        case minute = "M"
        case second = "S"
        case dayOfYear = "j"
        case monthName = "B"
        case shortMonthName = "b"
        case dayName = "A"
        case shortDayName = "a"

        /// Whether it can be read back; names and days of the year are only written.
        var isRead: Bool {
            switch self {
            case .year, .month, .day, .hour, .minute, .second: true
            case .dayOfYear, .monthName, .shortMonthName, .dayName, .shortDayName: false
            }
        }
    }

    /// A part of the format.
    enum Piece: Hashable, Sendable {
        case field(Field)
        /// Plain ASCII that stands for itself; neither a letter nor a control character.
        case plain(String)
    }

    let pieces: [Piece]

    var fields: [Field] {
        pieces.compactMap { if case .field(let field) = $0 { field } else { nil } }
    }

    /// Reads a format.
    ///
    /// - Parameter text: fields as `%Y`, and signs such as `-`, `/`, `:` and spaces between them; at most 64 bytes.
    /// - Returns: nil for any other form.
    init?(_ text: String) {
        guard text.utf8.count <= 64 else { return nil }
        var pieces: [Piece] = []
        var letters = text.unicodeScalars.makeIterator()
        while let letter = letters.next() {
            if letter == "%" {
                guard let name = letters.next(), let field = Field(rawValue: Character(name)) else { return nil }
                pieces.append(.field(field))
            } else {
                guard Self.signs.contains(letter) else { return nil }
                pieces.append(.plain(String(letter)))
            }
        }
        self.pieces = pieces
    }

    private static let signs = " -/:.,_T".unicodeScalars
}
