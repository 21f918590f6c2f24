public import FuseCore

extension DuckDB {
    /// The most bytes that a query's text may have.
    public static let longestQuery = 64 << 10

    /// The syntax tree of a query, as DuckDB's `json_serialize_sql` gives it with nothing left out.
    ///
    /// The text is data to the engine: it is parsed and never run.
    ///
    /// - Parameter sql: the text of one `SELECT`.
    /// - Returns: an object with `error` (false) and `statements` (a list of one).
    /// - Throws: `EngineError` if the text is too long, nested too deep, not well formed (with line and column), or
    ///   anything but one `SELECT`; or if the engine fails.
    public func syntaxTree(of sql: String) throws -> DocumentNode {
        let text = try QueryText(sql)
        let path = SandboxTask.path(ofMemory: 0)
        let statement = """
            SELECT json_serialize_sql((SELECT content FROM read_text(\(SQLText.literal(path)))), \
            skip_null := false, skip_empty := false, skip_default := false);
            """
        do {
            let answer = try ask(EngineQuestion(statements: [statement], memories: [SealedMemory(text.bytes)]))
            return try SerializedStatements(answer).single(of: text)
        } catch let complaint as EngineComplaint {
            throw complaint.asQueryError
        }
    }
}
