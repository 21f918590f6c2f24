import FuseCore
import FuseReceipts
import Testing

@Suite struct TileTests {
    @Test(arguments: [
        (TileCoordinates(.hashes(level: 0), index: 0), "tile/0/000"),
        (TileCoordinates(.hashes(level: 0), index: 999, width: 1), "tile/0/999.p/1"),
        (TileCoordinates(.hashes(level: 1), index: 1000), "tile/1/x001/000"),
        (TileCoordinates(.hashes(level: 0), index: 1_234_067), "tile/0/x001/x234/067"),
        (TileCoordinates(.hashes(level: 63), index: 5, width: 255), "tile/63/005.p/255"),
        (TileCoordinates(.entries, index: 1234, width: 7), "tile/entries/x001/234.p/7"),
    ])
    func aTilesPathReadsBackAsWritten(tile: TileCoordinates, path: String) throws {
        #expect(tile.path == path)
        #expect(try TileCoordinates(path: path) == tile)
    }

    @Test(arguments: [
        "", "tile", "tile/0", "tile/0/0", "tile/0/0000", "tile/00/000", "tile/64/000", "tile/-1/000", "tile/0/x000/001",
        "tile/0/001/000", "tile/0/x001", "tile/0/x1/000", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01",
        "tile/0/000.p", "tile/0/000.p/", "tile/data/000", "/tile/0/000", "tile/0/000/", "tile/0/+01", "tile/0/..",
        "tile/0/x999/x999/x999/x999/x999/x999/999",
    ])
    func anotherPathIsNoTile(path: String) {
        #expect(code { try TileCoordinates(path: path) } == .malformedTile)
    }

    @Test func aLogOfSeventyThousandHasThePublishedTiles() {
        let tiles = LogGrowth(from: 0, to: 70_000).tiles
        func widths(_ content: TileCoordinates.Content) -> [Int] { tiles.filter { $0.content == content }.map(\.width) }
        #expect(widths(.hashes(level: 0)) == [Int](repeating: 256, count: 273) + [112])
        #expect(widths(.hashes(level: 1)) == [256, 17])
        #expect(widths(.hashes(level: 2)) == [1])
        #expect(widths(.entries) == widths(.hashes(level: 0)))
        #expect(tiles.count == 274 + 2 + 1 + 274)
    }

    @Test func aLogOfTwoHundredAndFiftySixHasAFullAndAPartialTile() {
        let paths = LogGrowth(from: 255, to: 256).tiles.map(\.path)
        #expect(paths == ["tile/0/000", "tile/1/000.p/1", "tile/entries/000"])
    }

    @Test func noGrowthWritesNothing() {
        #expect(LogGrowth(from: 0, to: 0).tiles.isEmpty)
        #expect(LogGrowth(from: 300, to: 300).tiles.isEmpty)
    }

    @Test func growingInStepsWritesWhatGrowingAtOnceWrites() throws {
        let grown = try GrownTree(600)
        func files(_ old: Int, _ new: Int) throws -> [LogFile] {
            try LogGrowth(from: old, to: new).files(nodes: grown.tree.nodes) { grown.entries[$0] }
        }
        let steps = [0, 1, 100, 256, 257, 600]
        let stepwise = try zip(steps, steps.dropFirst()).flatMap { try files($0, $1) }
        let once = try files(0, 600)
        #expect(Set(once).isSubset(of: Set(stepwise)))
        #expect(Set(stepwise.map(\.path)).count == stepwise.count)
    }

    @Test func theTreeIsRebuiltFromItsFiles() throws {
        let grown = try GrownTree(600)
        let files = try LogGrowth(from: 0, to: 600).files(nodes: grown.tree.nodes) { grown.entries[$0] }
        var rebuilt = MerkleTree(nodes: MerkleNodesInMemory())
        for file in files where try TileCoordinates(path: file.path).content == .entries {
            for entry in try EntryBundle(bytes: file.bytes).entries { try rebuilt.append(entry) }
        }
        #expect(try rebuilt.root() == grown.tree.root())
        let hashes = try files.filter { $0.path.hasPrefix("tile/0/") }.flatMap { try HashTile(bytes: $0.bytes).hashes }
        #expect(hashes == grown.entries.map(\.leafHash))
        let upper = try #require(files.first { $0.path == "tile/1/000.p/2" })
        #expect(try HashTile(bytes: upper.bytes).hashes[1] == NaiveTree.root(grown.entries[256..<512]))
    }

    @Test func aBundleLeadsEachEntryByItsLength() throws {
        let entries = try [LogEntry([]), LogEntry([7]), LogEntry([UInt8](repeating: 1, count: 258))]
        let bundle = EntryBundle(entries)
        #expect(bundle.bytes.prefix(7) == [0, 0, 0, 1, 7, 1, 2])
        #expect(try EntryBundle(bytes: bundle.bytes) == bundle)
        #expect(code { try EntryBundle(bytes: bundle.bytes.dropLast()) } == .malformedTile)
        #expect(code { try EntryBundle(bytes: [0]) } == .malformedTile)
        #expect(code { try EntryBundle(bytes: [UInt8](repeating: 0, count: 514)) } == .malformedTile)
    }

    @Test(arguments: [0, 31, 33, 257 * 32])
    func aTileHoldsWholeHashes(count: Int) {
        #expect(code { try HashTile(bytes: [UInt8](repeating: 0, count: count)) } == .malformedTile)
    }
}
