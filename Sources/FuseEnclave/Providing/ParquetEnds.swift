import FuseCore
import FuseCrypto
import FuseEngine

/// A Parquet file of which only the opening magic and the footer are in memory: enough to ask for columns and places.
enum ParquetEnds {
    static func memory(of file: some RandomAccessBytes) throws -> SealedMemory {
        try memory(size: file.size) { try file.read(at: $0.lowerBound, count: $0.count) }
    }

    static func memory<Bytes: RandomAccessBytes>(of file: AgeSealedFile<Bytes>) throws -> SealedMemory {
        try memory(size: file.plaintextSize, file.read)
    }

    /// The whole file, to be read through.
    static func whole<Bytes: RandomAccessBytes>(of file: AgeSealedFile<Bytes>) throws -> SealedMemory {
        let memory = try WritableMemory(size: file.plaintextSize)
        try file.forEachChunk(in: 0..<file.plaintextSize) { offset, piece in try memory.write(piece, at: offset) }
        return try memory.sealed()
    }

    /// The whole file, to be read through.
    static func whole(of file: some RandomAccessBytes) throws -> SealedMemory {
        let memory = try WritableMemory(size: file.size)
        for start in stride(from: 0, to: file.size, by: pieceSize) {
            try write(file.read(at: start, count: min(pieceSize, file.size - start)), at: start, into: memory)
        }
        return try memory.sealed()
    }

    private static let pieceSize = 1 << 20

    private static func memory(size: Int, _ read: (Range<Int>) throws -> [UInt8]) throws -> SealedMemory {
        let trailer = try read(max(0, size - ParquetFooter.trailerBytes)..<size)
        let footer = try ParquetFooter.range(trailer: trailer, size: size)
        let memory = try WritableMemory(size: size)
        for range in [0..<min(4, size), footer] { try write(read(range), at: range.lowerBound, into: memory) }
        return try memory.sealed()
    }

    private static func write(_ bytes: [UInt8], at offset: Int, into memory: WritableMemory) throws {
        try memory.write(bytes.span.bytes, at: offset)
    }
}
