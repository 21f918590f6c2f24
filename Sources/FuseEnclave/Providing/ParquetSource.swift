import FuseCore
import FuseCrypto
import FuseEngine

/// A Parquet file that is read in pieces: a provider's own file, or a sealed part.
struct ParquetSource {
    private let size: Int
    private let read: (Range<Int>) throws -> [UInt8]

    init(_ file: some RandomAccessBytes) {
        size = file.size
        read = { try file.read(at: $0.lowerBound, count: $0.count) }
    }

    init<Bytes: RandomAccessBytes>(_ file: AgeSealedFile<Bytes>) {
        size = file.plaintextSize
        read = { try file.read($0) }
    }

    /// The opening magic and the footer, with holes between: enough to ask for columns and places.
    func ends() throws -> SealedMemory {
        let trailer = try read(max(0, size - ParquetFooter.trailerBytes)..<size)
        return try memory(of: [0..<min(4, size), ParquetFooter.range(trailer: trailer, size: size)])
    }

    /// Where the columns lie, after every column has been read through from its own places alone.
    ///
    /// A run unseals the places of the columns it uses and nothing else. So each column must be whole there: a page that
    /// lies elsewhere, or cannot be read, would fail a run only if some unit's rows lead to it, and so tell of that unit.
    func checkedLayout(by engine: DuckDB) throws -> ParquetLayout {
        let layout = try engine.layout(ofParquet: ends())
        let names = layout.columns.map(\.name)
        for start in stride(from: 0, to: names.count, by: Self.columnsAtOnce) {
            let columns = try names[start...].prefix(Self.columnsAtOnce).map { name in
                (name: name, memory: try memory(of: layout.ranges(forColumns: [name])))
            }
            try engine.readThrough(columns: columns)
        }
        return layout
    }

    /// Some columns of the file in sealed memory; the rest are holes.
    func columns(_ names: [String], _ layout: ParquetLayout) throws -> SealedMemory {
        try memory(of: layout.ranges(forColumns: Set(names)))
    }

    private func memory(of ranges: [Range<Int>]) throws -> SealedMemory {
        let memory = try WritableMemory(size: size)
        for range in ranges {
            for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.pieceSize) {
                try write(read(start..<min(start + Self.pieceSize, range.upperBound)), at: start, into: memory)
            }
        }
        return try memory.sealed()
    }

    private func write(_ bytes: [UInt8], at offset: Int, into memory: WritableMemory) throws {
        try memory.write(bytes.span.bytes, at: offset)
    }

    private static let pieceSize = 1 << 20
    private static let columnsAtOnce = 64
}
