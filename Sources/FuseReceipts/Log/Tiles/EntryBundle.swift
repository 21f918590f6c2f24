/// A run of log entries in one file, each led by its length in two bytes, the higher first
/// (C2SP tlog-tiles, "Log entries").
public struct EntryBundle: Hashable, Sendable {
    /// The entries in the log's order.
    public let entries: [LogEntry]

    /// A bundle of `entries`.
    public init(_ entries: [LogEntry]) {
        self.entries = entries
    }

    /// The file's bytes.
    public var bytes: [UInt8] {
        entries.flatMap { [UInt8($0.bytes.count >> 8), UInt8($0.bytes.count & 0xFF)] + $0.bytes }
    }

    /// Reads a file.
    ///
    /// - Throws: `ReceiptError.Code.malformedTile` if an entry is cut short or there are more than 256.
    public init(bytes: [UInt8]) throws(ReceiptError) {
        var entries: [LogEntry] = []
        var rest = bytes[...]
        while let entry = try Self.takeEntry(&rest) { entries.append(entry) }
        guard entries.count <= TileCoordinates.fullWidth else { throw Self.malformed }
        self.entries = entries
    }

    private static func takeEntry(_ rest: inout ArraySlice<UInt8>) throws(ReceiptError) -> LogEntry? {
        guard let high = rest.popFirst() else { return nil }
        guard let low = rest.popFirst() else { throw malformed }
        let count = Int(high) << 8 | Int(low)
        guard rest.count >= count else { throw malformed }
        defer { rest = rest.dropFirst(count) }
        return try LogEntry(Array(rest.prefix(count)))
    }

    private static var malformed: ReceiptError {
        ReceiptError(.malformedTile, "not an `entry bundle`; fetch the file again")
    }
}
