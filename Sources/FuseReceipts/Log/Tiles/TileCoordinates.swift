/// The place of one file of the log: a run of up to 256 hashes of one height, or of up to 256 entries.
public struct TileCoordinates: Hashable, Sendable {
    /// What a file holds.
    public enum Content: Hashable, Sendable {
        /// Hashes of subtrees of 256 to the power of `level` leaves.
        case hashes(level: Int)
        /// Entries, each with its length.
        case entries
    }

    /// Hashes or entries in a full file (C2SP tlog-tiles, "Merkle Tree").
    public static let fullWidth = 256

    /// What the file holds.
    public let content: Content
    /// Position among the files of the same content, from 0.
    public let index: Int
    /// Hashes or entries in it, 1 to 256.
    public let width: Int

    /// The file `index` of some content.
    ///
    /// - Parameter width: 1 to 256; less than 256 makes a partial file.
    public init(_ content: Content, index: Int, width: Int = fullWidth) {
        precondition(index >= 0 && (1...Self.fullWidth).contains(width), "a tile has a place and 1 to 256 parts")
        self.content = content
        self.index = index
        self.width = width
    }

    /// Height of a tile above the tile below it, in levels of the tree.
    static let height = 8

    /// The tree's level that the hashes stand on.
    var treeLevel: Int {
        switch content {
        case .hashes(let level): level * Self.height
        case .entries: 0
        }
    }

    /// Indexes, within their level of the tree, of what the file holds.
    var members: Range<Int> {
        let first = index * Self.fullWidth
        return first..<first + width
    }
}
