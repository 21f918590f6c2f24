import FuseCore

/// The text of a YAML document after the checks that need no parser.
///
/// INVARIANT: no alias can be in it, so the parser never shares or repeats a value, and its work grows with the text only.
struct YAMLText {
    let source: String
    let whole: String
    private let lines: [[Unicode.Scalar]]

    init(_ yaml: String, source: String) throws(PolicyError) {
        guard yaml.utf8.count <= YAMLDocument.byteLimit else {
            throw PolicyError(
                .malformedDocument,
                "\(source): the document is too long; keep it within \(YAMLDocument.byteLimit) bytes")
        }
        self.source = source
        whole = yaml
        lines = yaml.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Self.withoutReturn)
        for index in lines.indices { try check(line: index) }
    }

    /// The character at a place, or nil past the end of its line.
    func character(at mark: SourceMark) -> Unicode.Scalar? {
        guard lines.indices.contains(mark.line - 1) else { return nil }
        let line = lines[mark.line - 1]
        return line.indices.contains(mark.column - 1) ? line[mark.column - 1] : nil
    }

    func error(_ problem: String, at mark: SourceMark) -> PolicyError {
        PolicyError(.malformedDocument, "\(source):\(mark): \(problem)")
    }

    private func check(line index: Int) throws(PolicyError) {
        let line = lines[index]
        if line.first == "%" {
            throw error("a directive is not accepted; remove the line", at: SourceMark(line: index + 1, column: 1))
        }
        var opensValue = true
        for (column, character) in line.enumerated() {
            if Self.isHidden(character) {
                let problem = "a control, tab or direction character; remove it and indent with spaces"
                throw error(problem, at: SourceMark(line: index + 1, column: column + 1))
            }
            if character == "*", opensValue, Self.continuesName(line, after: column) {
                let problem = "an alias is not accepted; write the value out, or reword the text"
                throw error(problem, at: SourceMark(line: index + 1, column: column + 1))
            }
            opensValue = character == " " ? opensValue : Self.isOpener(character)
        }
    }

    /// Whether a value, and so an alias, may begin after this character.
    private static func isOpener(_ character: Unicode.Scalar) -> Bool {
        switch character {
        case "-", "?", ":", ",", "[", "{": true
        default: false
        }
    }

    /// Whether the character after a column could belong to the name of an alias.
    private static func continuesName(_ line: [Unicode.Scalar], after column: Int) -> Bool {
        guard column + 1 < line.count else { return false }
        switch line[column + 1] {
        case "0"..."9", "A"..."Z", "a"..."z", "_", "-": return true
        default: return false
        }
    }

    private static func withoutReturn(_ line: String.UnicodeScalarView.SubSequence) -> [Unicode.Scalar] {
        Array(line.last == "\r" ? line.dropLast() : line)
    }

    /// Whether a character does not show, breaks lines in some readers only, or turns the direction of writing.
    static func isHidden(_ character: Unicode.Scalar) -> Bool {
        switch character.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
