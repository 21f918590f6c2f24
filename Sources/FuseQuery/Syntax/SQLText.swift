import FuseCore

/// The text that was parsed; it turns the parser's byte offsets into lines and columns.
struct SQLText {
    /// The place of every byte and of the end, so that a tree of many nodes costs one pass over the text.
    private let marks: [SourceMark]

    init(_ text: String) {
        var marks: [SourceMark] = []
        var (line, column) = (1, 1)
        for byte in text.utf8 {
            marks.append(SourceMark(line: line, column: column))
            if byte == UInt8(ascii: "\n") { (line, column) = (line + 1, 1) } else if byte & 0xC0 != 0x80 { column += 1 }
        }
        self.marks = marks + [SourceMark(line: line, column: column)]
    }

    /// The beginning of the text.
    static let start = SourceMark(line: 1, column: 1)

    /// The place of a byte; nil for the parser's two ways to say “unknown”: an offset beyond any text, and 0 for what it
    /// added itself, as no part of an expression stands before SELECT or FROM.
    func mark(at offset: UInt64) -> SourceMark? {
        guard offset > 0, offset < UInt64(marks.count) else { return nil }
        return marks[Int(offset)]
    }
}
