public import FuseCore

/// The name of a rule, such as `art27.purpose`: part of the public interface, never renamed.
public struct RuleID: Hashable, Sendable, CustomStringConvertible {
    /// The name as it is written.
    public let text: String
    /// The article of the regulation that the rule enforces.
    public let article: Int

    /// Reads a name.
    ///
    /// - Throws: `CoreError` for any text but `art`, two digits, `.` and a lower-case word.
    public init(_ text: String) throws(CoreError) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let article = Self.article(parts[0]), Self.isWord(parts[1]) else {
            throw CoreError(.malformedValue, "not the name of a `rule`; write it like `art27.purpose`")
        }
        self.text = text
        self.article = article
    }

    /// The name as it is written.
    public var description: String { text }

    private static func article(_ prefix: Substring) -> Int? {
        guard prefix.utf8.starts(with: "art".utf8), prefix.utf8.count == 5 else { return nil }
        let digits = prefix.utf8.dropFirst(3)
        guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return Int(Substring(digits))
    }

    private static func isWord(_ word: Substring) -> Bool {
        !word.isEmpty && word.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == 0x2D }
    }
}
