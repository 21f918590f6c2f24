/// The bytes of one leaf: never more than an entry bundle can carry.
public struct LogEntry: Hashable, Sendable {
    /// The longest entry, in bytes: bundles write the length in 16 bits (C2SP tlog-tiles, "Log entries").
    public static let maximumCount = Int(UInt16.max)

    /// The exact bytes.
    public let bytes: [UInt8]

    /// Takes bytes that are to become, or are said to be, a leaf.
    ///
    /// - Throws: `ReceiptError.Code.entryTooLong` above `maximumCount` bytes.
    public init(_ bytes: [UInt8]) throws(ReceiptError) {
        guard bytes.count <= Self.maximumCount else {
            throw ReceiptError(.entryTooLong, "a `log entry` holds 65535 bytes at most; shorten the statement")
        }
        self.bytes = bytes
    }

    /// The entry's leaf in the tree (RFC 6962, section 2.1).
    public var leafHash: MerkleHash {
        .leaf(bytes)
    }
}
