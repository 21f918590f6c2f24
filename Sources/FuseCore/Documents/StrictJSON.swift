/// Reads JSON (RFC 8259) and refuses what other readers let pass: doubled names, trailing bytes, lone surrogates.
public enum StrictJSON {
    /// What bounds the work that hostile input can cause.
    public struct Limits: Sendable {
        /// The most bytes a document may have.
        public var bytes: Int
        /// How deep values may be nested.
        public var depth: Int

        /// Creates limits.
        ///
        /// - Parameters:
        ///   - bytes: the most bytes; 16 MiB unless told.
        ///   - depth: the deepest nesting; 256 unless told.
        public init(bytes: Int = 16 << 20, depth: Int = 256) {
            self.bytes = bytes
            self.depth = depth
        }
    }

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8 text of one JSON value.
    ///   - source: how messages name the document.
    ///   - limits: bounds on size and depth.
    /// - Returns: the value with its places.
    /// - Throws: `CoreError` with line and column if the text is not exactly one well-formed value.
    public static func parse(
        _ bytes: [UInt8], source: String, limits: Limits = Limits()
    ) throws(CoreError) -> DocumentNode {
        guard bytes.count <= limits.bytes else {
            throw CoreError(.malformedDocument, "\(source): the document is too large; at most \(limits.bytes) bytes")
        }
        var parser = JSONParser(bytes: bytes, source: source, depthLimit: limits.depth)
        return try parser.document()
    }
}
