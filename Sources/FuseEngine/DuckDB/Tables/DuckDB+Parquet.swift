import FuseCore

extension DuckDB {
    /// Writes rows of text as one Parquet file (zstd), each column in a type of its own.
    ///
    /// The rows come as JSON in memory, for CSV cannot tell an empty text from none where it is the only column. One thread
    /// writes, so that the same rows give the same bytes with the same engine.
    ///
    /// - Parameters:
    ///   - rows: the rows in order, with a text for each column, or nil for NULL.
    ///   - columns: names, all different, and types; at least one.
    /// - Returns: the file; it says which version of the engine wrote it, and nothing else about where or when.
    /// - Throws: `EngineError` if a text is not one of its column's type, or a limit is reached.
    public func parquet(_ rows: [[String?]], as columns: [EngineColumn]) throws -> [UInt8] {
        precondition(!columns.isEmpty && rows.allSatisfy { $0.count == columns.count }, "each row has all columns")
        let lines = JSONLines(rows)
        let query = try SealedMemory(Array(Self.query(columns, longest: lines.longest).utf8))
        var limits = limits
        limits.workers = 1
        limits.outputBytes = max(limits.outputBytes, 2 * lines.bytes.count + (1 << 20))
        let question = EngineQuestion(
            profile: .convert, statements: Self.writing, memories: [query, try SealedMemory(lines.bytes)],
            output: Self.standardOutput)
        var file: [UInt8] = []
        do {
            try limited(to: limits).ask(question) { file += $0 }
        } catch let complaint as EngineComplaint {
            throw complaint.asTableError("a value of the `table` does not fit the type of its column; report this")
        }
        return file
    }

    /// The query comes as memory, since names may have characters that no statement of ours has.
    private static let writing = [
        takingQuery,
        """
        COPY (FROM query(getvariable('query'))) \
        TO \(SQLText.literal(standardOutput)) (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false);
        """,
    ]

    private static func query(_ columns: [EngineColumn], longest: Int) -> String {
        let fields = columns.indices.map { "\(JSONLines.name($0)): 'VARCHAR'" }
        let outputs = columns.enumerated().map { index, column in
            "CAST(\(JSONLines.name(index)) AS \(column.type)) AS \(SQLText.quoted(column.name))"
        }
        return """
            SELECT \(outputs.joined(separator: ", ")) FROM read_json(\(SQLText.literal(SandboxTask.path(ofMemory: 1))), \
            format = 'newline_delimited', auto_detect = false, compression = 'uncompressed', maximum_object_size = \(longest), \
            columns = {\(fields.joined(separator: ", "))})
            """
    }

    private static let standardOutput = "/proc/self/fd/1"
}
