import FuseCore
import FuseEngine
import FuseFiles

/// How a provider's table is written.
enum TableFormat {
    case csv
    case parquet

    /// The format of all files of a table, told by their first bytes.
    static func common(of files: [FileBytes]) throws -> TableFormat {
        let formats = Set(try files.map { try TableFormat(of: $0) })
        guard let format = formats.first, formats.count == 1 else {
            throw EnclaveError(.table, "the files of a `table` are all CSV or all Parquet; name one kind")
        }
        return format
    }

    private init(of file: FileBytes) throws {
        let beginning = try file.read(at: 0, count: min(4, file.size))
        let isParquet = beginning == Array("PAR1".utf8)
        guard isParquet || !file.name.lowercased().hasSuffix(".parquet") else {
            throw EnclaveError(.table, "\(file.name) is not a Parquet file: its first bytes are others")
        }
        self = isParquet ? .parquet : .csv
    }

    /// The columns that all files have.
    func schema(of files: [FileBytes], nulls: [String], by engine: DuckDB) throws -> [EngineColumn] {
        switch self {
        case .csv: return try engine.schema(ofCSV: files, nulls: nulls)
        case .parquet:
            for file in files { _ = try ParquetSource(file).checkedLayout(by: engine) }
            return try engine.schema(ofParquet: files.map { try ParquetSource($0).ends() })
        }
    }

    /// The files that go into one part each: CSV files together become one Parquet file, Parquet files stay as they are.
    func parts(of files: [FileBytes]) -> [[FileBytes]] {
        switch self {
        case .csv: [files]
        case .parquet: files.map { [$0] }
        }
    }

    /// A conversion writes a whole table, on the provider's own machine.
    private static func conversion(_ limits: SandboxLimits) -> SandboxLimits {
        var limits = limits
        limits.outputBytes = 1 << 42
        (limits.wallSeconds, limits.processorSeconds) = (24 * 3600, 48 * 3600)
        return limits
    }

    /// Writes the files of a part as one Parquet file.
    func write(
        _ files: [FileBytes], as columns: [EngineColumn], nulls: [String], by engine: DuckDB,
        into sink: inout some ByteSink
    ) throws {
        switch self {
        case .csv:
            let patient = engine.limited(to: Self.conversion(engine.limits))
            try patient.convertCSV(files: files, nulls: nulls, as: columns, to: &sink)
        case .parquet:
            for file in files {
                var source = file.source()
                try source.forEachPiece { try sink.write($0[...]) }
            }
        }
    }
}
