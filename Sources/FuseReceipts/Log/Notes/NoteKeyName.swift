/// The name under which a key signs notes, such as `example.org/fusebox` (C2SP signed-note, "Format").
public struct NoteKeyName: Hashable, Sendable, CustomStringConvertible {
    /// The name as it is written.
    public let text: String

    /// Reads a name.
    ///
    /// - Parameter text: not empty, without white space, control characters and `+`.
    /// - Throws: `ReceiptError.Code.malformedNote` for any other text.
    public init(_ text: String) throws(ReceiptError) {
        guard !text.isEmpty, text.unicodeScalars.allSatisfy(Self.isPermitted) else {
            throw ReceiptError(
                .malformedNote, "not a `key name` without spaces and `+`; write it like `example.org/log`")
        }
        self.text = text
    }

    /// The name as it is written.
    public var description: String { text }

    /// Names are the same when their bytes are.
    public static func == (left: NoteKeyName, right: NoteKeyName) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    /// Feeds the bytes of the name to `hasher`.
    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }

    private static func isPermitted(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar != "+" && !scalar.properties.isWhitespace
    }
}
