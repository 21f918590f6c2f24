/// A column as the engine sees it.
public struct EngineColumn: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// Its type as DuckDB writes it, such as `BIGINT` or `DECIMAL(10,2)`.
    public let type: String

    /// Creates a column.
    ///
    /// - Parameters:
    ///   - name: its name.
    ///   - type: its type as DuckDB writes it.
    public init(name: String, type: String) {
        self.name = name
        self.type = type
    }
}

extension EngineColumn {
    /// Columns from rows of name and type.
    static func columns(_ rows: some Collection<[String?]>) throws(EngineError) -> [EngineColumn] {
        try rows.map { (row) throws(EngineError) in
            guard row.count == 2, let name = row[0], let type = row[1] else { throw .unexpectedAnswer }
            return EngineColumn(name: name, type: type)
        }
    }
}
