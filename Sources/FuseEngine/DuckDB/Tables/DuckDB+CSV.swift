public import FuseCore
public import FuseFiles

extension DuckDB {
    /// The columns of a CSV table, with types found in all of its rows.
    ///
    /// - Parameters:
    ///   - files: the table's parts, all with the same header; at least one.
    ///   - nulls: what stands for a missing value, such as `NA`, beside nothing at all.
    /// - Returns: names and types in the header's order.
    /// - Throws: `EngineError` naming file and line, if it is known, where a part is not well-formed CSV.
    public func schema(ofCSV files: [FileBytes], nulls: [String]) throws -> [EngineColumn] {
        precondition(!files.isEmpty, "a table has at least one part")
        let header = try commonHeader(of: files)
        let dialect = try CSVDialect(nulls: nulls)
        let paths = files.indices.map(SandboxTask.path(ofTable:))
        let columns = try describe(dialect, paths, files, header)
        guard columns.map(\.name) == header.names else {
            throw EngineError(.malformedTable, "`\(files[0].name)` line 1: the header is not plain; use simple names")
        }
        guard columns.allSatisfy(\.hasPlainType) else { throw EngineError.unexpectedAnswer }
        return columns
    }

    /// Turns CSV into one Parquet file (zstd), streamed from the engine: no plaintext touches a disk.
    ///
    /// - Parameters:
    ///   - files: the table's parts, all with the same header; at least one.
    ///   - nulls: what stands for a missing value, such as `NA`, beside nothing at all.
    ///   - sink: where the Parquet file goes; after an error, what it has is no whole file.
    /// - Returns: names and types in the header's order.
    /// - Throws: `EngineError` naming file and line, if it is known, where a part is not well-formed CSV; whatever the
    ///   sink throws.
    public func convertCSV(
        files: [FileBytes], nulls: [String], to sink: inout some ByteSink
    ) throws -> [EngineColumn] {
        let columns = try schema(ofCSV: files, nulls: nulls)
        try convertCSV(files: files, nulls: nulls, as: columns, to: &sink)
        return columns
    }

    /// The same for a table whose columns `schema(ofCSV:nulls:)` has found already.
    ///
    /// - Parameters:
    ///   - files: the table's parts; at least one.
    ///   - nulls: what stands for a missing value, beside nothing at all.
    ///   - columns: what was found in these files.
    ///   - sink: where the Parquet file goes; after an error, what it has is no whole file.
    /// - Throws: `EngineError` naming file and line, if it is known, where a part does not fit the columns; whatever the
    ///   sink throws.
    public func convertCSV(
        files: [FileBytes], nulls: [String], as columns: [EngineColumn], to sink: inout some ByteSink
    ) throws {
        let paths = files.indices.map(SandboxTask.path(ofTable:))
        let statement = """
            COPY (SELECT * FROM \(try CSVDialect(nulls: nulls).reading(paths, as: columns))) \
            TO \(SQLText.literal(Self.standardOutput)) (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false);
            """
        let question = EngineQuestion(
            profile: .convert, statements: [statement], tables: files, output: Self.standardOutput)
        try namingFile(files) { try ask(question) { try sink.write($0) } }
    }

    private static let standardOutput = "/proc/self/fd/1"

    private func commonHeader(of files: [FileBytes]) throws -> CSVHeader {
        let headers = try files.map { try CSVHeader(of: $0) }
        for (file, header) in zip(files, headers) where header != headers[0] {
            throw EngineError(
                .differingColumns, "`\(file.name)` has another header than `\(files[0].name)`; seal them separately")
        }
        return headers[0]
    }

    private func describe(
        _ dialect: CSVDialect, _ paths: [String], _ files: [FileBytes], _ header: CSVHeader
    ) throws -> [EngineColumn] {
        let statement = """
            SELECT to_json([column_name, column_type]) FROM (DESCRIBE SELECT * FROM \(dialect.detecting(paths)));
            """
        do {
            return try EngineColumn.columns(ask(EngineQuestion(statements: [statement], tables: files)).rows())
        } catch let complaint as EngineComplaint where complaint.line == nil {
            // Finding types fails without a place; reading all as text fails at the line that is at fault.
            try countRecords(dialect, paths, files, header)
            throw complaint.asCSVError(files)
        } catch let complaint as EngineComplaint {
            throw complaint.asCSVError(files)
        }
    }

    private func countRecords(
        _ dialect: CSVDialect, _ paths: [String], _ files: [FileBytes], _ header: CSVHeader
    ) throws {
        let columns = header.names.map { EngineColumn(name: $0, type: "VARCHAR") }
        let statement = "SELECT to_json([count(*)::VARCHAR]) FROM \(dialect.reading(paths, as: columns));"
        try namingFile(files) { _ = try ask(EngineQuestion(statements: [statement], tables: files)) }
    }

    private func namingFile(_ files: [FileBytes], _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let complaint as EngineComplaint {
            throw complaint.asCSVError(files)
        }
    }
}

extension EngineComplaint {
    /// The error for CSV files, with the file and line if the engine names them.
    fileprivate func asCSVError(_ files: [FileBytes]) -> EngineError {
        let file = table.flatMap { files.indices.contains($0) ? files[$0] : nil } ?? files[0]
        let place = files.count == 1 || table != nil ? "`\(file.name)`" : "a file of the `table`"
        let problem = "is not CSV as RFC 4180 says, in UTF-8, or holds a value that does not fit its column"
        return asTableError(place + (line.map { " line \($0)" } ?? "") + " " + problem)
    }
}

extension EngineColumn {
    /// Whether the type can stand in a statement.
    fileprivate var hasPlainType: Bool {
        type.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: " (),_".utf8.contains(byte)
            }
        }
    }
}
