extension DuckDB {
    /// Which bytes of a Parquet file belong to which column.
    ///
    /// Only the footer and the opening magic are read: the rest may be holes.
    ///
    /// - Parameter file: the file.
    /// - Returns: the footer's place and each column's.
    /// - Throws: `EngineError` if the file is not Parquet, or places in it lie outside it.
    public func layout(ofParquet file: SealedMemory) throws -> ParquetLayout {
        try ParquetFooter.checkMagic(of: file)
        let start = file.size - ParquetFooter.trailerBytes
        let trailer = try file.read(at: start, count: ParquetFooter.trailerBytes)
        let footer = try ParquetFooter.range(trailer: trailer, size: file.size)
        let rows = try askAboutParquet(ParquetMetadata.statements(of: SandboxTask.path(ofMemory: 0)), [file]).rows()
        return try ParquetMetadata(rows).layout(size: file.size, footer: footer)
    }
}
