/// A short ASCII name of one kind of thing: an `ID<Dataset>` is not an `ID<Party>`.
///
/// The form is `[a-z][a-z0-9_-]{0,62}`.
public struct ID<Kind>: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The name as it is written.
    public let text: String

    /// Creates an identifier from its written form.
    ///
    /// - Parameter text: 1 to 63 ASCII characters, a lower-case letter first, then letters, digits, `_` or `-`.
    /// - Throws: `CoreError` if the text has another form.
    public init(_ text: String) throws(CoreError) {
        guard Slug.isValid(text) else {
            throw CoreError(.malformedValue, "not an identifier; use a-z, 0-9, `-` and `_`, a letter first, at most 63")
        }
        self.text = text
    }

    /// The name as it is written.
    public var description: String { text }

    /// Orders identifiers by their bytes.
    public static func < (left: ID, right: ID) -> Bool { left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }
}

/// The character rules of identifiers.
enum Slug {
    static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, bytes.count <= 63, isLetter(first) else { return false }
        return bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
