extension SparkDialect {
    func function(_ function: TextFunction, _ arguments: [String]) -> String {
        let list = arguments.joined(separator: ", ")
        return switch function {
        case .joined: "(\(arguments.joined(separator: " || ")))"
        case .startsWith: "startswith(\(list))"
        case .endsWith: "endswith(\(list))"
        case .trim: "trim(BOTH \(spaces) FROM \(list))"
        case .trimStart: "trim(LEADING \(spaces) FROM \(list))"
        case .trimEnd: "trim(TRAILING \(spaces) FROM \(list))"
        case .lower, .upper, .contains, .reversed: "\(function.rawValue)(\(list))"
        }
    }

    /// The space separators of Unicode; by itself Spark trims the first only.
    private var spaces: String {
        text(
            "\u{20}\u{A0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}"
                + "\u{2009}\u{200A}\u{202F}\u{205F}\u{3000}")
    }

    /// Spark has an escape character in any case, and refuses one that escapes an ordinary character.
    func like(_ text: String, _ pattern: LikePattern) -> String {
        let sign = pattern.letters == .exact ? "LIKE" : "ILIKE"
        let escape = Self.escape(notIn: pattern.pattern.string)
        let written = pattern.parts.map { part in
            switch part {
            case .anyText: "%"
            case .anyCharacter: "_"
            case .plain(let scalar): scalar == "%" || scalar == "_" ? "\(escape)\(scalar)" : "\(scalar)"
            }
        }
        return "(\(text) \(sign) \(self.text(written.joined())) ESCAPE \(self.text(String(escape))))"
    }

    private static func escape(notIn pattern: String) -> Unicode.Scalar {
        let used = Set(pattern.unicodeScalars)
        let free = (UInt8(ascii: "!")...UInt8(ascii: "~")).map { Unicode.Scalar($0) }.first {
            !used.contains($0) && !"%_\\'\"".unicodeScalars.contains($0)
        }
        return free ?? Unicode.Scalar(UInt8(1))
    }

    func length(_ text: String) -> String { "CAST(length(\(text)) AS BIGINT)" }

    func position(of part: String, in text: String) -> String { "CAST(instr(\(text), \(part)) AS BIGINT)" }
}
