public import FuseCore

/// Sixteen bytes that tell two otherwise equal requests apart.
public struct RequestNonce: Hashable, Sendable, CustomStringConvertible {
    /// How many bytes there are.
    public static let count = 16

    /// The bytes.
    public let bytes: [UInt8]

    /// Takes drawn bytes.
    ///
    /// - Throws: `CoreError` unless there are 16.
    public init(bytes: [UInt8]) throws(CoreError) {
        guard bytes.count == Self.count else {
            throw CoreError(.malformedValue, "not a `nonce`; write 16 bytes as 32 lower-case hexadecimal digits")
        }
        self.bytes = bytes
    }

    /// Reads 32 lower-case hexadecimal digits.
    ///
    /// - Throws: `CoreError` for any other text.
    public init(_ text: String) throws(CoreError) {
        try self.init(bytes: Hex.decode(text))
    }

    /// The digits.
    public var description: String { Hex.encode(bytes) }
}
