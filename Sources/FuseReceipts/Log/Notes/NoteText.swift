/// The character rules that every signed text of the log obeys.
enum NoteText {
    /// Reads bytes as text; `nil` if they are not UTF-8 or hold a control character other than a line feed.
    ///
    /// With carriage returns refused, every line feed is a character of its own and lines can be split safely.
    static func read(_ bytes: some Collection<UInt8>) -> String? {
        guard !bytes.contains(where: { $0 < 0x20 && $0 != 0x0A }) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The lines of a text that ends with a line feed; `nil` if the last line is not ended.
    static func lines(of text: String) -> [String]? {
        guard text.utf8.last == 0x0A else { return nil }
        let lines = text.utf8.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
        return lines.map { String(Substring($0)) }
    }
}
