import FuseCore

/// A run of hashes of one height in one file (C2SP tlog-tiles, "Merkle Tree").
public struct HashTile: Hashable, Sendable {
    /// The hashes in the tree's order.
    public let hashes: [MerkleHash]

    /// A tile of `hashes`.
    public init(_ hashes: [MerkleHash]) {
        self.hashes = hashes
    }

    /// The file's bytes: 32 a hash.
    public var bytes: [UInt8] {
        hashes.flatMap(\.digest.bytes)
    }

    /// Reads a file.
    ///
    /// - Throws: `ReceiptError.Code.malformedTile` unless it holds 1 to 256 whole hashes.
    public init(bytes: [UInt8]) throws(ReceiptError) {
        let starts = Array(stride(from: 0, to: bytes.count, by: 32))
        let hashes = starts.compactMap { try? Digest(bytes: Array(bytes[$0...].prefix(32))) }.map(MerkleHash.init)
        guard hashes.count == starts.count, (1...TileCoordinates.fullWidth).contains(hashes.count) else {
            throw ReceiptError(.malformedTile, "not a `tile` of whole hashes; fetch the file again")
        }
        self.hashes = hashes
    }
}
