/// Where a Parquet file keeps its footer (Apache Parquet, "File Format": footer, its length in 4 bytes, `PAR1`).
public enum ParquetFooter {
    /// How many bytes stand after the footer: its length and the closing magic.
    public static let trailerBytes = 8

    /// The bytes that open and close every file.
    static let magic = Array("PAR1".utf8)

    /// Refuses a file that does not open as every Parquet file does; the engine looks at the end only.
    static func checkMagic(of file: SealedMemory) throws(EngineError) {
        guard file.size >= magic.count + trailerBytes, try file.read(at: 0, count: magic.count) == magic else {
            throw EngineError(.malformedTable, "the `table` is not Parquet, or its beginning is missing")
        }
    }

    /// The footer's place, with the trailer.
    ///
    /// - Parameters:
    ///   - trailer: the file's last 8 bytes.
    ///   - size: the file's size in bytes.
    /// - Returns: from the footer's first byte to the end of the file.
    /// - Throws: `EngineError` if the trailer is not that of a Parquet file with a plain footer, or does not fit the size.
    public static func range(trailer: [UInt8], size: Int) throws(EngineError) -> Range<Int> {
        guard trailer.count == trailerBytes, trailer.suffix(4).elementsEqual(magic) else {
            throw EngineError(.malformedTable, "the `table` is not Parquet, or its end is missing")
        }
        let length = trailer.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        let start = size - trailerBytes - length
        guard length > 0, start >= magic.count else {
            throw EngineError(.malformedTable, "the `table`'s Parquet footer does not fit the file")
        }
        return start..<size
    }
}
