import FuseCore

/// Prints how a table's Parquet parts are read: every column in its declared type, whatever type the files turn out to
/// have, and NULL where there is no counterpart.
struct TableReading {
    let paths: [String]
    let dialect: any PlanDialect

    /// Prepares reading.
    ///
    /// - Parameters:
    ///   - paths: the parts; without pattern and control characters.
    ///   - dialect: the engine's.
    init(_ paths: [String], _ dialect: any PlanDialect = DuckDBDialect()) {
        precondition(paths.allSatisfy(Self.isPlain), "a table's parts are given with plain paths")
        self.paths = paths
        self.dialect = dialect
    }

    /// One SELECT of the columns as they are.
    func sql(of columns: [ColumnSchema]) -> String { dialect.select(columns.map(typed), from: paths) }

    /// The same with NULL for NaN, which is no value.
    func sqlOfPresent(_ columns: [ColumnSchema]) -> String { dialect.select(columns.map(present), from: paths) }

    static func isPlain(_ path: String) -> Bool {
        path.isPrintable && !path.unicodeScalars.contains { "*?[]{}".unicodeScalars.contains($0) }
    }

    private func typed(_ column: ColumnSchema) -> String {
        let name = dialect.identifier(column.name)
        if case .other = column.type { return name }
        return "TRY_CAST(\(name) AS \(dialect.name(of: column.type))) AS \(name)"
    }

    private func present(_ column: ColumnSchema) -> String {
        guard column.type == .float || column.type == .double else { return typed(column) }
        let (name, type) = (dialect.identifier(column.name), dialect.name(of: column.type))
        return "nullif(TRY_CAST(\(name) AS \(type)), CAST('nan' AS \(type))) AS \(name)"
    }
}
