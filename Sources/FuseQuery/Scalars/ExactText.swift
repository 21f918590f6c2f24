/// Text that is equal to other text only when their bytes are; Swift strings also equal other compositions.
public struct ExactText: Hashable, Sendable {
    /// The text.
    public let string: String

    /// Wraps text.
    ///
    /// - Parameter string: the text.
    public init(_ string: String) { self.string = string }

    /// Equality of the UTF-8 bytes.
    public static func == (left: ExactText, right: ExactText) -> Bool {
        left.string.utf8.elementsEqual(right.string.utf8)
    }

    /// Hashes the UTF-8 bytes.
    public func hash(into hasher: inout Hasher) {
        for byte in string.utf8 { hasher.combine(byte) }
    }
}
