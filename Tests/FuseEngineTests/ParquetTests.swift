import FuseCore
import FuseFiles
import Testing

@testable import FuseEngine

@Suite("Parquet")
struct ParquetTests {
    private let engine: DuckDB

    init() throws { engine = try EngineUnderTest.with() }

    /// A file with several row groups, a dictionary, a bloom filter, NULLs, and a nested column.
    private func parquet(
        _ select: String = """
        SELECT i AS id, 'carrier ' || (i % 17) AS carrier, hash(i) AS noise,
               CASE WHEN i % 5 = 0 THEN NULL ELSE i % 100 END AS delay, {'x': i, 'y': [i, i + 1]} AS nested
        FROM range(30000) r(i)
        """, options: String = "ROW_GROUP_SIZE 10000"
    ) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let statement = "COPY (\(select)) TO '/proc/self/fd/1' (FORMAT parquet, COMPRESSION zstd, \(options));"
        try engine.ask(EngineQuestion(profile: .convert, statements: [statement], output: "/proc/self/fd/1")) {
            bytes += $0
        }
        return bytes
    }

    private func sparse(_ bytes: [UInt8], _ ranges: [Range<Int>]) throws -> SealedMemory {
        let memory = try WritableMemory(size: bytes.count)
        for range in ranges { try memory.write(bytes[range].span.bytes, at: range.lowerBound) }
        return try memory.sealed()
    }

    private func query(_ select: String) -> String {
        "SELECT \(select) FROM read_parquet(['\(DuckDB.path(ofInput: 0))'])"
    }

    @Test("Names and types come from the footer")
    func schema() throws {
        let bytes = try parquet()
        let layout = try engine.layout(ofParquet: SealedMemory(bytes))
        let expected = [
            ("id", "BIGINT"), ("carrier", "VARCHAR"), ("noise", "UBIGINT"), ("delay", "BIGINT"),
            ("nested", "STRUCT(x BIGINT, y BIGINT[])"),
        ]
        .map { EngineColumn(name: $0, type: $1) }
        #expect(try engine.schema(ofParquet: [SealedMemory(bytes)]) == expected)
        #expect(
            try engine.schema(ofParquet: [sparse(bytes, [0..<4, layout.footer]), SealedMemory(bytes)]) == expected)
    }

    @Test("A column with a page that cannot be read, or that lies outside its places, is refused")
    func unreadablePages() throws {
        let bytes = try parquet()
        let layout = try engine.layout(ofParquet: SealedMemory(bytes))
        for column in layout.columns {
            let ranges = layout.ranges(forColumns: [column.name])
            try engine.readThrough(columns: [(column.name, sparse(bytes, ranges))])
            let range = try #require(column.ranges.first)
            var (broken, holed) = (bytes, bytes)
            for place in range.prefix(64) { broken[place] ^= 0xFF }
            for place in range.prefix(range.count / 2) { holed[place] = 0 }
            for memory in [try sparse(broken, ranges), try sparse(holed, ranges)] {
                let found = try code { try engine.readThrough(columns: [(column.name, memory)]) }
                #expect(found == .malformedTable, "\(column.name): \(String(describing: found))")
            }
        }
    }

    @Test("No optimizer believes the statistics that a file brings, or carries values from one table to another")
    func distrustedStatistics() throws {
        let profile = try engine.profileText(.query)
        for name in [
            "statistics_propagation", "join_filter_pushdown", "compressed_materialization", "row_group_pruner",
        ] {
            #expect(profile.contains(name))
        }
        // One row group of each table claims, by its statistics, to share no value with the other.
        let honest = try parquet("SELECT i AS id FROM range(100) r(i)")
        let lying = try SealedMemory(Self.lie(about: parquet("SELECT i AS id FROM range(100) r(i)")))
        let paths = [0, 1].map(DuckDB.path(ofInput:))
        let join =
            "SELECT count(*) FROM read_parquet(['\(paths[0])']) a JOIN read_parquet(['\(paths[1])']) b USING (id)"
        let rows = try engine.run(sql: join, inputs: [SealedMemory(honest), lying])
        #expect(rows == [["100"]])
    }

    /// Rewrites the 8-byte statistics 0 and 99 of the one column to 1000 and 1099.
    private static func lie(about bytes: [UInt8]) -> [UInt8] {
        func wide(_ value: Int64) -> [UInt8] { withUnsafeBytes(of: value.littleEndian) { Array($0) } }
        var lying = bytes
        let footer = max(0, bytes.count - 600)..<bytes.count
        for (old, new) in [(Int64(99), Int64(1099)), (0, 1000)] {
            for place in footer where lying[place...].starts(with: [8] + wide(old)) {
                lying.replaceSubrange(place + 1..<place + 9, with: wide(new))
            }
        }
        return lying
    }

    @Test("Parts with different columns are refused")
    func differing() throws {
        let parts = [try parquet("SELECT 1 AS a"), try parquet("SELECT 'x' AS a")].map { try? SealedMemory($0) }
        #expect(try code { try engine.schema(ofParquet: parts.compactMap(\.self)) } == .differingColumns)
    }

    @Test("The layout gives every byte to the magic, the footer, or one column")
    func layout() throws {
        let bytes = try parquet()
        let layout = try engine.layout(ofParquet: SealedMemory(bytes))
        #expect(layout.size == bytes.count)
        #expect(layout.footer.upperBound == bytes.count)
        #expect(layout.columns.map(\.name) == ["id", "carrier", "noise", "delay", "nested"])
        let all = layout.columns.flatMap(\.ranges).sorted { $0.lowerBound < $1.lowerBound }
        for (range, next) in zip(all, all.dropFirst()) { #expect(range.upperBound <= next.lowerBound) }
        #expect(layout.ranges(forColumns: ["id", "carrier", "noise", "delay", "nested"]) == [0..<bytes.count])
    }

    @Test("The layout can be found with nothing but magic and footer")
    func layoutOfFooter() throws {
        let bytes = try parquet()
        let layout = try engine.layout(ofParquet: SealedMemory(bytes))
        #expect(try engine.layout(ofParquet: sparse(bytes, [0..<4, layout.footer])) == layout)
    }

    @Test(
        "The needed columns alone give the same answer as the whole file",
        arguments: [
            ("count(*), sum(id), min(id), max(id)", ["id"]), ("carrier, count(*), sum(delay)", ["carrier", "delay"]),
            ("sum(nested.x), sum(len(nested.y))", ["nested"]), ("count(*)", []),
            ("count(*) FILTER (carrier = 'carrier 3'), bit_xor(noise)", ["carrier", "noise"]),
        ])
    func sameAnswer(select: String, columns: [String]) throws {
        let bytes = try parquet()
        let layout = try engine.layout(ofParquet: SealedMemory(bytes))
        let part = try sparse(bytes, layout.ranges(forColumns: Set(columns)))
        let sql = query(select) + (select.hasPrefix("carrier") ? " GROUP BY ALL ORDER BY ALL" : "")
        #expect(try engine.run(sql: sql, inputs: [part]) == engine.run(sql: sql, inputs: [SealedMemory(bytes)]))
    }

    @Test("A filter that looks into a bloom filter finds it there", arguments: ["carrier 3", "no such carrier"])
    func bloomFilter(carrier: String) throws {
        let bytes = try parquet()
        let layout = try engine.layout(ofParquet: SealedMemory(bytes))
        let part = try sparse(bytes, layout.ranges(forColumns: ["carrier"]))
        let sql = query("count(*)") + " WHERE carrier = '\(carrier)'"
        #expect(try engine.run(sql: sql, inputs: [part]) == engine.run(sql: sql, inputs: [SealedMemory(bytes)]))
    }

    @Test(
        "A column that was left out cannot be read",
        arguments: ["sum(noise)", "sum(delay)", "count(DISTINCT carrier)", "sum(nested.x)"])
    func leftOut(select: String) throws {
        let bytes = try parquet()
        let layout = try engine.layout(ofParquet: SealedMemory(bytes))
        let part = try sparse(bytes, layout.ranges(forColumns: ["id"]))
        #expect(throws: EngineError.self) { try engine.run(sql: query(select), inputs: [part]) }
    }

    @Test("Several inputs stand at their own paths")
    func several() throws {
        let inputs = [try SealedMemory(parquet("SELECT 1 AS a")), try SealedMemory(parquet("SELECT 2 AS a"))]
        let sql = """
            SELECT x.a, y.a FROM read_parquet('\(DuckDB.path(ofInput: 0))') x, \
            read_parquet('\(DuckDB.path(ofInput: 1))') y
            """
        #expect(try engine.run(sql: sql, inputs: inputs) == [["1", "2"]])
        #expect(try code { try engine.run(sql: sql, inputs: [inputs[0]]) } == .accessDenied)
    }

    @Test("What is not Parquet, or is cut off, is refused")
    func malformed() throws {
        let bytes = try parquet("SELECT 1 AS a", options: "ROW_GROUP_SIZE 10000")
        var wrongLength = bytes
        wrongLength[bytes.count - 5] = 0x7F
        var wrongFooter = bytes
        let footer = try ParquetFooter.range(trailer: Array(bytes.suffix(8)), size: bytes.count)
        for place in footer.lowerBound..<footer.lowerBound + 40 { wrongFooter[place] ^= 0x55 }
        for broken in [
            [], Array("PAR1".utf8), Array(bytes.dropLast()), Array(bytes.dropFirst()), wrongLength, wrongFooter,
            Array("a,b\n1,2\n3,4\n5,6\n".utf8),
        ] {
            let memory = try SealedMemory(broken)
            #expect(try code { try engine.schema(ofParquet: [memory]) } == .malformedTable)
            #expect(try code { try engine.layout(ofParquet: memory) } == .malformedTable)
        }
    }

    @Test("The footer's place is found from the last 8 bytes, within the file")
    func footer() throws {
        #expect(try ParquetFooter.range(trailer: [10, 0, 0, 0] + Array("PAR1".utf8), size: 100) == 82..<100)
        for (trailer, size) in [
            ([10, 0, 0, 0] + "PARE".utf8, 100), ([89, 0, 0, 0] + "PAR1".utf8, 100), ([0, 0, 0, 0] + "PAR1".utf8, 100),
            ([255, 255, 255, 255] + "PAR1".utf8, 100), ([1], 100),
        ] {
            #expect(throws: EngineError.self) {
                try ParquetFooter.range(trailer: trailer.map { UInt8($0) }, size: size)
            }
        }
    }

    @Test("Places outside the file are refused, and nested columns belong to their top")
    func metadata() throws {
        let elements: [[String?]] = [
            ["element", "root", "2"], ["element", "a", nil], ["element", "s", "2"], ["element", "x", nil],
            ["element", "l", "1"], ["element", "e", nil],
        ]
        func chunk(_ leaf: Int, _ data: Int, _ dictionary: Int?, _ size: Int, _ filter: (Int, Int?)? = nil) -> [String?]
        {
            [
                "chunk", "\(leaf)", "\(data)", dictionary.map { "\($0)" }, nil, "\(size)", filter.map { "\($0.0)" },
                filter?.1.map { "\($0)" },
            ]
        }
        let good = elements + [chunk(0, 20, 4, 30), chunk(1, 40, 0, 10, (60, nil)), chunk(2, 70, nil, 10)]
        let layout = try ParquetMetadata(good).layout(size: 200, footer: 100..<200)
        #expect(layout.columns.map(\.name) == ["a", "s"])
        #expect(layout.columns.map(\.ranges) == [[4..<34], [40..<50, 60..<80]])
        for bad in [
            chunk(0, 3, nil, 10), chunk(0, 90, nil, 11), chunk(0, 4, nil, Int.max), chunk(0, 4, nil, -1),
            chunk(3, 4, nil, 1), chunk(0, 4, nil, 1, (99, 2)),
        ] {
            #expect(throws: EngineError.self) {
                try ParquetMetadata(elements + [bad]).layout(size: 200, footer: 100..<200)
            }
        }
    }
}
