public import FuseCore

/// One line of text that a party signs for people to read: a reason, a legal basis, an effect.
///
/// Every character shows: a line that looks the same is the same, and none moves the cursor of a terminal.
public struct StatementLine: Hashable, Sendable, CustomStringConvertible {
    /// The most bytes of UTF-8.
    public static let byteLimit = 512

    /// The line as it is written.
    public let text: String

    /// Reads a line.
    ///
    /// - Parameter text: 1 to 512 bytes of UTF-8 without blanks at its ends, control and format characters.
    /// - Throws: `CoreError` for any other text.
    public init(_ text: String) throws(CoreError) {
        guard (1...Self.byteLimit).contains(text.utf8.count), !Self.hasBlankEnds(text),
            text.unicodeScalars.allSatisfy(Self.shows)
        else {
            throw CoreError(
                .malformedValue, "not one `line`; write 1 to 512 bytes that all show, without blanks at the ends")
        }
        self.text = text
    }

    /// The line as it is written.
    public var description: String { text }

    /// Lines are the same when their bytes are.
    public static func == (left: StatementLine, right: StatementLine) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    /// Feeds the bytes of the line to `hasher`.
    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }

    private static func hasBlankEnds(_ text: String) -> Bool {
        let ends = [text.unicodeScalars.first, text.unicodeScalars.last].compactMap(\.self)
        return ends.contains { $0.properties.isWhitespace }
    }

    private static func shows(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
