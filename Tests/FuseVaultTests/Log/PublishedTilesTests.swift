import FuseCore
import FuseCrypto
import FuseReceipts
import FuseVault
import Testing

/// The files in `log/`, read as a monitor reads them who knows the enclave's key and nothing else.
struct PublishedLog {
    let files: [String: [UInt8]]
    let head: Checkpoint

    init(_ folder: String, key: VerifyingKey) throws {
        files = try Files.tree(folder)
        head = try SignedCheckpoint(files["checkpoint"] ?? []).verified(by: key).checkpoint
    }

    func bytes(of content: TileCoordinates.Content, _ index: Int, width: Int) -> [UInt8] {
        files[TileCoordinates(content, index: index, width: width).path] ?? []
    }

    /// The widths of the tiles that together hold a number of members.
    static func widths(_ count: Int) -> [Int] {
        let width = TileCoordinates.fullWidth
        return Array(repeating: width, count: count / width) + (count % width == 0 ? [] : [count % width])
    }

    func entries() throws -> [LogEntry] {
        try Self.widths(head.size).enumerated().flatMap { index, width in
            try EntryBundle(bytes: bytes(of: .entries, index, width: width)).entries
        }
    }

    func hashes(level: Int, count: Int) throws -> [MerkleHash] {
        try Self.widths(count).enumerated().flatMap { index, width in
            try HashTile(bytes: bytes(of: .hashes(level: level), index, width: width)).hashes
        }
    }
}

@Suite struct PublishedTilesTests {
    let room: VaultUnderTest

    init() throws { room = try VaultUnderTest() }

    @Test(arguments: [1, 2, 5, 255, 256, 257, 300])
    func `the entries in the published tiles are those that were logged, and give the signed root`(size: Int) throws {
        try room.logStatements(size)
        let log = try PublishedLog("\(room.path)/log", key: room.vault.keys.card.signingKey)
        #expect(log.head == (try room.verifiedHead(of: room.vault)))
        let entries = try log.entries()
        #expect(entries == (try room.vault.logEntries().map { try $0.logEntry() }))
        var tree = MerkleTree(nodes: MerkleNodesInMemory())
        for entry in entries { try tree.append(entry) }
        #expect(log.head.size == size)
        #expect(try tree.root() == log.head.root)
        #expect(try log.hashes(level: 0, count: size) == entries.map(\.leafHash))
        #expect(try log.hashes(level: 1, count: size >> 8) == subtreeRoots(entries))
    }

    @Test func `entries that are logged one by one leave every partial tile readable`() throws {
        for size in 1...5 {
            _ = try room.vault.record(room.statement("\(size)"))
            let log = try PublishedLog("\(room.path)/log", key: room.vault.keys.card.signingKey)
            #expect(log.head.size == size)
            #expect(try log.entries().count == size)
        }
        let paths = try Files.tree("\(room.path)/log").keys.filter { $0 != "checkpoint" }
        for path in paths { #expect(try TileCoordinates(path: path).path == path) }
        #expect(paths.count == 10)
    }

    /// The roots of all complete subtrees of 256 leaves, computed from the leaves alone.
    private func subtreeRoots(_ entries: [LogEntry]) -> [MerkleHash] {
        stride(from: 0, to: entries.count / 256 * 256, by: 256).map { start in
            var row = entries[start..<start + 256].map(\.leafHash)
            while row.count > 1 { row = stride(from: 0, to: row.count, by: 2).map { .node(row[$0], row[$0 + 1]) } }
            return row[0]
        }
    }
}
