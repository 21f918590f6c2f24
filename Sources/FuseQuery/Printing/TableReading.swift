/// Prints how a table's Parquet parts are read: every column in its declared type, whatever type the files turn out to
/// have, and NULL where there is no counterpart.
struct TableReading {
    let paths: [String]

    /// Prepares reading.
    ///
    /// - Parameter paths: the parts; without pattern and control characters.
    init(_ paths: [String]) {
        precondition(paths.allSatisfy(Self.isPlain), "a table's parts are given with plain paths")
        self.paths = paths
    }

    /// One SELECT of the columns as they are.
    func sql(of columns: [ColumnSchema]) -> String { select(columns.map(Self.typed)) }

    /// The same with NULL for NaN, which is no value.
    func sqlOfPresent(_ columns: [ColumnSchema]) -> String { select(columns.map(Self.present)) }

    /// The column list of a SELECT, which is never empty.
    static func list(_ columns: [String]) -> String {
        columns.isEmpty ? "TRUE AS \"row\"" : columns.joined(separator: ", ")
    }

    static func isPlain(_ path: String) -> Bool {
        path.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 && !"*?[]{}".unicodeScalars.contains($0) }
    }

    private func select(_ columns: [String]) -> String {
        let list = paths.map(DuckDBText.literal).joined(separator: ", ")
        let read = "read_parquet([\(list)], hive_partitioning := FALSE, union_by_name := FALSE)"
        return "SELECT \(Self.list(columns)) FROM \(read)"
    }

    private static func typed(_ column: ColumnSchema) -> String {
        let name = DuckDBText.identifier(column.name)
        if case .other = column.type { return name }
        return "TRY_CAST(\(name) AS \(column.type.name)) AS \(name)"
    }

    private static func present(_ column: ColumnSchema) -> String {
        guard column.type == .float || column.type == .double else { return typed(column) }
        let (name, type) = (DuckDBText.identifier(column.name), column.type.name)
        return "nullif(TRY_CAST(\(name) AS \(type)), CAST('nan' AS \(type))) AS \(name)"
    }
}
