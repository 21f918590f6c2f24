extension DuckDB {
    /// The columns of a Parquet table.
    ///
    /// Only the footers and the opening magic are read: the rest of each file may be holes.
    ///
    /// - Parameter files: the table's parts; at least one.
    /// - Returns: names and types in the files' order.
    /// - Throws: `EngineError` if a part is not Parquet, or parts differ in their columns.
    public func schema(ofParquet files: [SealedMemory]) throws -> [EngineColumn] {
        precondition(!files.isEmpty, "a table has at least one part")
        let statements = files.indices.map { index in
            let path = SQLText.literal(SandboxTask.path(ofMemory: index))
            return """
                SELECT to_json(['\(index)', column_name, column_type]) \
                FROM (DESCRIBE SELECT * FROM read_parquet([\(path)], hive_partitioning = false));
                """
        }
        let rows = try askAboutParquet(statements, files).rows()
        let parts = try files.indices.map { index in
            try EngineColumn.columns(rows.filter { $0.first == "\(index)" }.map { Array($0.dropFirst()) })
        }
        guard parts.allSatisfy({ $0 == parts[0] }) else {
            throw EngineError(.differingColumns, "the `table`'s parts have different columns; seal them separately")
        }
        return parts[0]
    }

    /// Reads every page of columns, each from memory of its own, so that one that cannot be read is found early.
    ///
    /// - Parameter columns: names at the top level, each with a Parquet file that need hold that column only.
    /// - Throws: `EngineError` if a page is malformed or missing, or the engine fails.
    public func readThrough(columns: [(name: String, memory: SealedMemory)]) throws {
        guard columns.allSatisfy({ !SQLText.hasControlCharacter($0.name) }) else {
            throw EngineError(.malformedTable, "a column of the `table` has no printable name; rename it")
        }
        // A digest over all values makes the engine decode them all; it says nothing here and is not kept.
        let statements = columns.indices.map { index in
            """
            SELECT to_json([(bit_xor(hash(\(SQLText.identifier(columns[index].name)))) IS NULL)::VARCHAR]) \
            FROM read_parquet([\(SQLText.literal(SandboxTask.path(ofMemory: index)))], hive_partitioning = false);
            """
        }
        _ = try askAboutParquet(statements, columns.map(\.memory)).rows()
    }

    /// Asks about Parquet files that stand as memories 0, 1, ….
    func askAboutParquet(_ statements: [String], _ files: [SealedMemory]) throws -> EngineAnswer {
        for file in files { try ParquetFooter.checkMagic(of: file) }
        do {
            return try ask(EngineQuestion(statements: statements, memories: files))
        } catch let complaint as EngineComplaint {
            throw complaint.asTableError("the `table` is not readable as Parquet")
        }
    }
}
