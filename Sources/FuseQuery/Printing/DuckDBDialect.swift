import FuseCore

/// The SQL of DuckDB 1.5.
///
/// INVARIANT: what could raise an error for some value is asked first whether it does. TRY around it is a second wall and no
/// more: where its expression fails, the engine computes all of it once more, row by row, so that failures inside one another
/// would take a time that doubles with each. TRY takes no subquery, so no operand of these functions may hold one.
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
        Self.isName(sql) ? body(sql) : "list_transform([\(sql)], lambda v: \(body("v")))[1]"
    }

    /// The same with two values.
    func bound(_ left: String, _ right: String, _ body: (String, String) -> String) -> String {
        if Self.isName(left), Self.isName(right) { return body(left, right) }
        return bound("{'a': \(left), 'b': \(right)}") {
            body("struct_extract(\($0), 'a')", "struct_extract(\($0), 'b')")
        }
    }

    private static func isName(_ sql: String) -> Bool {
        sql.utf8.first == UInt8(ascii: "\"") && !sql.utf8.contains(UInt8(ascii: "("))
    }

    func attempt(_ sql: String) -> String { "TRY(\(sql))" }
}
