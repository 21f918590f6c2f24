/// A SHA-256 value. Written as `sha256:` and 64 lower-case hexadecimal digits.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// Creates a digest from its 32 bytes.
    ///
    /// - Parameter bytes: exactly 32 bytes.
    /// - Throws: `CoreError` if there are more or fewer.
    public init(bytes: [UInt8]) throws(CoreError) {
        guard bytes.count == 32 else { throw CoreError(.malformedValue, "a digest has 32 bytes") }
        self.bytes = bytes
    }

    /// Reads the written form.
    ///
    /// - Parameter text: `sha256:` and 64 lower-case hexadecimal digits.
    /// - Throws: `CoreError` if the text has another form.
    public init(_ text: String) throws(CoreError) {
        guard text.utf8.starts(with: "sha256:".utf8), text.utf8.count == 71 else {
            throw CoreError(.malformedValue, "not a digest; write `sha256:` and 64 lower-case hexadecimal digits")
        }
        try self.init(bytes: Hex.decode(String(text.dropFirst(7))))
    }

    /// The 64 hexadecimal digits alone.
    public var hex: String { Hex.encode(bytes) }

    /// The written form.
    public var description: String { "sha256:" + hex }
}
