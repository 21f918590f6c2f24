/// A Parquet footer's schema and chunks, as the engine lists them.
struct ParquetMetadata {
    /// A chunk of one leaf column in one row group.
    private struct Chunk {
        let leaf: Int
        let offsets: [Int]
        let compressedSize: Int
        let filterOffset: Int?
        let filterSize: Int?
    }

    /// The top-level column that each leaf belongs to.
    private let owners: [String]
    private let chunks: [Chunk]

    /// Asks for the schema's elements from the root down, then for the chunks.
    static func statements(of path: String) -> [String] {
        let file = SQLText.literal(path)
        return [
            "SELECT to_json(['element', name, num_children::VARCHAR]) FROM parquet_schema(\(file));",
            """
            SELECT to_json(['chunk', column_id::VARCHAR, data_page_offset::VARCHAR, \
            dictionary_page_offset::VARCHAR, index_page_offset::VARCHAR, total_compressed_size::VARCHAR, \
            bloom_filter_offset::VARCHAR, bloom_filter_length::VARCHAR]) FROM parquet_metadata(\(file));
            """,
        ]
    }

    init(_ rows: [[String?]]) throws(EngineError) {
        var elements: [(name: String, children: Int)] = []
        var chunks: [Chunk] = []
        for row in rows {
            switch (row.first ?? nil, row.count) {
            case ("element", 3): elements.append((row[1] ?? "", row[2].flatMap { Int($0) } ?? 0))
            case ("chunk", 8): chunks.append(try Self.chunk(row))
            default: throw .unexpectedAnswer
            }
        }
        self.chunks = chunks
        owners = Self.owners(of: elements)
    }

    func layout(size: Int, footer: Range<Int>) throws(EngineError) -> ParquetLayout {
        var ranges = [[Range<Int>]](repeating: [], count: owners.count)
        for chunk in chunks {
            guard ranges.indices.contains(chunk.leaf) else { throw .unexpectedAnswer }
            ranges[chunk.leaf] += try self.ranges(of: chunk, before: footer.lowerBound)
        }
        var names: [String] = []
        var byName: [String: [Range<Int>]] = [:]
        for (leaf, owner) in owners.enumerated() {
            if byName[owner] == nil { names.append(owner) }
            byName[owner, default: []] += ranges[leaf]
        }
        let columns = names.map { ParquetLayout.Column(name: $0, ranges: ParquetLayout.merged(byName[$0] ?? [])) }
        return ParquetLayout(size: size, footer: footer, columns: columns)
    }

    /// A chunk begins with its dictionary page if it has one, which stands before the data pages.
    private func ranges(of chunk: Chunk, before end: Int) throws(EngineError) -> [Range<Int>] {
        guard let start = chunk.offsets.filter({ $0 > 0 }).min() else { return [] }
        var ranges = [try Self.range(start, chunk.compressedSize, before: end)]
        if let offset = chunk.filterOffset, offset > 0 {
            ranges.append(
                try Self.range(offset, chunk.filterSize ?? nextPlace(after: offset, before: end) - offset, before: end))
        }
        return ranges
    }

    /// Older writers do not say how long a bloom filter is: it ends at the latest where something else begins.
    private func nextPlace(after offset: Int, before end: Int) -> Int {
        chunks.flatMap { $0.offsets + [$0.filterOffset ?? 0] }.filter { $0 > offset }.min() ?? end
    }

    private static func range(_ start: Int, _ count: Int, before end: Int) throws(EngineError) -> Range<Int> {
        guard start >= ParquetFooter.magic.count, count >= 0, start <= end, count <= end - start else {
            throw EngineError(.malformedTable, "the `table`'s Parquet footer names places outside the file")
        }
        return start..<start + count
    }

    private static func chunk(_ row: [String?]) throws(EngineError) -> Chunk {
        let numbers = row.dropFirst().map { text in text.flatMap { Int($0) } }
        guard let leaf = numbers[0], let compressedSize = numbers[4] else { throw .unexpectedAnswer }
        return Chunk(
            leaf: leaf, offsets: numbers[1...3].compactMap(\.self), compressedSize: compressedSize,
            filterOffset: numbers[5], filterSize: numbers[6])
    }

    /// Elements come depth first, the root first; each says how many children follow.
    private static func owners(of elements: [(name: String, children: Int)]) -> [String] {
        var owners: [String] = []
        var open: [Int] = []
        var owner = ""
        for element in elements.dropFirst() {
            while open.last == 0 { open.removeLast() }
            if open.isEmpty { owner = element.name } else { open[open.count - 1] -= 1 }
            if element.children > 0 { open.append(element.children) } else { owners.append(owner) }
        }
        return owners
    }
}
