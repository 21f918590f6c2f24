/// One check as a question to a column.
struct QualityQuestion: Hashable, Sendable {
    private enum Form: Hashable {
        case isComplete
        case isUnique
        case isMet(TypedCondition)
    }

    let column: ColumnSchema
    private let form: Form

    /// Understands a check; nil if no row answers it.
    static func asked(by check: QualityCheck, of table: TableSchema) throws(QueryError) -> QualityQuestion? {
        switch check {
        case .complete(let name): QualityQuestion(column: try column(name, of: table), form: .isComplete)
        case .unique(let name): QualityQuestion(column: try column(name, of: table), form: .isUnique)
        case .within(let name, let least, let most):
            try meeting(RowCondition(column: name, test: .within(least: least, most: most)), of: table)
        case .among(let name, let values):
            try meeting(RowCondition(column: name, test: .among(values)), of: table)
        case .timely: nil
        }
    }

    /// An aggregate that is true or false for every table; an empty table meets every check.
    var sql: String {
        let value = "\(ScalarWriter(DuckDBDialect()).alias(relation: 0)).\(DuckDBText.identifier(column.name))"
        switch form {
        case .isComplete: return "coalesce(bool_and(\(value) IS NOT NULL), TRUE)"
        case .isUnique: return "(count(\(value)) = count(DISTINCT \(value)))"
        case .isMet(let condition):
            return "coalesce(bool_and(\(ScalarWriter(DuckDBDialect()).sql(of: condition.expression(in: 0)))), TRUE)"
        }
    }

    private static func meeting(
        _ condition: RowCondition, of table: TableSchema
    ) throws(QueryError) -> QualityQuestion {
        let typed = try TypedCondition(condition, on: table)
        return QualityQuestion(column: typed.column, form: .isMet(typed))
    }

    private static func column(_ name: String, of table: TableSchema) throws(QueryError) -> ColumnSchema {
        guard let column = table.column(name) else { throw table.missing(name, "quality") }
        return column
    }
}
