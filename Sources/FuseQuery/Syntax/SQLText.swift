import FuseCore

/// The text that was parsed; it turns the parser's byte offsets into lines and columns.
struct SQLText {
    private let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The beginning of the text.
    static let start = SourceMark(line: 1, column: 1)

    /// The place of a byte; the parser's offset for “unknown” lies beyond any text.
    func mark(at offset: UInt64) -> SourceMark? {
        guard offset <= UInt64(bytes.count) else { return nil }
        let before = bytes.prefix(Int(offset))
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
        return SourceMark(line: line, column: column)
    }
}
