extension DuckDB {
    /// Takes the query from memory 0, where it is data, into the variable `query`.
    static let takingQuery =
        "SET VARIABLE query = (SELECT content FROM read_text(\(SQLText.literal(SandboxTask.path(ofMemory: 0)))));"

    /// Where a query finds an input that is handed to `run(sql:inputs:)`.
    ///
    /// - Parameter index: the input's place, from 0.
    /// - Returns: the path to read it from, as in `read_parquet(['…'])`.
    public static func path(ofInput index: Int) -> String {
        // The query's own text is memory 0.
        SandboxTask.path(ofMemory: index + 1)
    }

    /// Runs one `SELECT` over inputs in memory.
    ///
    /// The text reaches the engine as data and is run by its function `query`, which takes a single `SELECT` only: no
    /// statement and no shell command can hide in it. Each value is read as text; the order of rows is the query's.
    ///
    /// - Parameters:
    ///   - sql: one `SELECT`.
    ///   - inputs: Parquet files; the query reads them at `path(ofInput:)`, and nothing else.
    /// - Returns: rows of text; nil stands for NULL, empty text for itself.
    /// - Throws: `EngineError` for what the engine refuses, a limit that is reached, or a computation that fails.
    public func run(sql: String, inputs: [SealedMemory]) throws -> [[String?]] {
        let text = try SealedMemory(Array(sql.utf8))
        let statements = [
            Self.takingQuery,
            "SELECT to_json([*COLUMNS(*)]) FROM (SELECT COLUMNS(*)::VARCHAR FROM query(getvariable('query')));",
        ]
        do {
            return try ask(EngineQuestion(statements: statements, memories: [text] + inputs)).rows()
        } catch let complaint as EngineComplaint {
            throw complaint.asQueryError
        }
    }
}
