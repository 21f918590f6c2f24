/// A statement of named stages, each of which reads those before it.
///
/// A stage that several others read is computed once by engines that keep such results, as DuckDB does by itself.
struct PlanStatement {
    let dialect: any PlanDialect
    private var stages: [String] = []

    init(dialect: any PlanDialect) { self.dialect = dialect }

    mutating func add(_ name: String, _ sql: String) { stages.append("\(dialect.identifier(name)) AS (\(sql))") }

    /// The text, with what it returns at last.
    func sql(returning last: String) -> String { "WITH \(stages.joined(separator: ",\n"))\n\(last)" }
}
