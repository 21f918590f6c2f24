public import FuseCore

/// The word of an emergency in the tree of purposes, such as `typhoon-2026-09` in `emergency/typhoon-2026-09`.
/// Source: Article 21.
public struct EventWord: Hashable, Sendable, CustomStringConvertible {
    /// The word as it is written.
    public let text: String

    /// Reads a word.
    ///
    /// - Parameter text: groups of `a-z` and `0-9` with one `-` between, at most 63 bytes together.
    /// - Throws: `CoreError` for any other text.
    public init(_ text: String) throws(CoreError) {
        let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard text.utf8.count <= 63, groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isPermitted) }) else {
            throw CoreError(.malformedValue, "not the word of an `event`; write it like `typhoon-2026-09`")
        }
        self.text = text
    }

    /// The word as it is written.
    public var description: String { text }

    private static func isPermitted(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
