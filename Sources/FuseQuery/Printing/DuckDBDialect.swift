import FuseCore

/// The SQL of DuckDB 1.5.
///
/// What could raise an error stands inside TRY, which gives NULL instead. TRY takes no subquery, so no operand of these
/// functions may hold one.
struct DuckDBDialect: SQLDialect {
    func identifier(_ name: String) -> String { DuckDBText.identifier(name) }
    func text(_ text: String) -> String { DuckDBText.literal(text) }

    func name(of type: MachineType) -> String {
        switch type {
        case .boolean: "BOOLEAN"
        case .bigint: "BIGINT"
        case .hugeint: "HUGEINT"
        case .decimal(let digits, let scale): "DECIMAL(\(digits),\(scale))"
        case .double: "DOUBLE"
        case .varchar, .asDeclared: "VARCHAR"
        case .date: "DATE"
        case .timestamp: "TIMESTAMP"
        }
    }

    func name(of type: ColumnType) -> String { type.name }

    func tryCast(_ sql: String, to type: MachineType) -> String { "TRY_CAST(\(sql) AS \(name(of: type)))" }

    func converted(_ sql: String, from source: MachineType, to target: ColumnType) -> String {
        "TRY_CAST(\(sql) AS \(target == .timestampTZ ? "TIMESTAMP" : target.name))"
    }

    func constant(_ text: String, as type: MachineType) -> String { "CAST('\(text)' AS \(name(of: type)))" }

    func column(_ sql: String, declaredAs type: ColumnType) -> String {
        switch type {
        case .timestampTZ: return attempt("make_timestamp(epoch_us(\(sql)))")
        case .float: return tryCast(sql, to: .double)
        case .integer, .decimal:
            let target = MachineType(ScalarType(type))
            return name(of: target) == type.name ? sql : tryCast(sql, to: target)
        default: return sql
        }
    }

    func hash(_ parts: [String]) -> String { "hash(\(parts.joined(separator: ", ")))" }

    func bound(_ sql: String, _ body: (String) -> String) -> String {
        "list_transform([\(sql)], lambda v: \(body("v")))[1]"
    }

    func attempt(_ sql: String) -> String { "TRY(\(sql))" }
}
