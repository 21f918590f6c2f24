/// One file of the log as it is to be written.
public struct LogFile: Hashable, Sendable {
    /// Where it stands below the log's root.
    public let path: String
    /// What it holds.
    public let bytes: [UInt8]
}

/// What appears on disk when a log grows from one size to another.
///
/// Files are only ever added: full ones are final, and partial ones carry their width in their name.
public struct LogGrowth: Hashable, Sendable {
    /// Leaves for which files exist already.
    public let oldSize: Int
    /// Leaves for which files are to exist.
    public let newSize: Int

    /// Growth from a size for which files were written to a larger one.
    public init(from oldSize: Int, to newSize: Int) {
        precondition(0 <= oldSize && oldSize <= newSize, "a log only grows")
        self.oldSize = oldSize
        self.newSize = newSize
    }

    /// The places of the files to write: the hashes level by level, then the entries.
    public var tiles: [TileCoordinates] {
        let levels = sequence(first: 0) { $0 + 1 }.prefix { newSize >> ($0 * TileCoordinates.height) > 0 }
        return levels.flatMap { tiles(.hashes(level: $0)) } + tiles(.entries)
    }

    /// The files to write.
    ///
    /// - Parameters:
    ///   - nodes: the tree's nodes at the new size.
    ///   - entry: gives the entry at an index.
    /// - Throws: what `nodes` and `entry` throw.
    public func files(nodes: some MerkleNodeStore, entry: (Int) throws -> LogEntry) throws -> [LogFile] {
        try tiles.map { LogFile(path: $0.path, bytes: try bytes(of: $0, nodes: nodes, entry: entry)) }
    }

    private func tiles(_ content: TileCoordinates.Content) -> [TileCoordinates] {
        let level = TileCoordinates(content, index: 0).treeLevel
        let (old, new) = (oldSize >> level, newSize >> level)
        guard old < new else { return [] }
        let width = TileCoordinates.fullWidth
        return (old / width...(new - 1) / width).map { index in
            TileCoordinates(content, index: index, width: min(width, new - index * width))
        }
    }

    private func bytes(
        of tile: TileCoordinates, nodes: some MerkleNodeStore, entry: (Int) throws -> LogEntry
    ) throws -> [UInt8] {
        switch tile.content {
        case .entries:
            return EntryBundle(try tile.members.map(entry)).bytes
        case .hashes:
            let level = tile.treeLevel
            return HashTile(try tile.members.map { try nodes.hash(at: MerkleNode(level: level, index: $0)) }).bytes
        }
    }
}
