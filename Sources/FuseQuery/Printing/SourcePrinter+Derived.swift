extension SourcePrinter {
    /// One SELECT of a derived table's needed columns, without parentheses around it.
    func derived(_ table: DerivedTable) -> String {
        switch table.form {
        case .projection(let source, let values, .all):
            let columns = table.places.map { "\(printed(values[$0], table.columns[$0])) AS \(name($0))" }
            return "SELECT \(dialect.list(columns)) \(from(source))"
        case .projection(let source, let values, .distinct): return distinct(table, source, values)
        case .aggregation(let source, let keys, let aggregates):
            return RowAggregation(printer: self, table: table, keys: keys, aggregates: aggregates).sql(of: source)
        case .union(let tables):
            return tables.map { part(of: table, $0) }.joined(separator: " UNION ALL ")
        }
    }

    /// All columns decide which rows are equal, also those that nobody needs.
    private func distinct(_ table: DerivedTable, _ source: RowSource, _ values: [Scalar]) -> String {
        let columns = zip(values, table.columns).enumerated().map { place, pair in
            "\(dialect.comparable(printed(pair.0, pair.1), pair.1.type)) AS \(name(place))"
        }
        return "SELECT DISTINCT \(dialect.list(columns)) \(from(source))"
    }

    /// A union's table, with its columns in the types of the union's.
    private func part(of union: DerivedTable, _ table: DerivedTable) -> String {
        let columns = union.places.map { place in
            let target = MachineType(union.columns[place].type)
            let isSame = target == .asDeclared || target == MachineType(table.columns[place].type)
            return "\(isSame ? name(place) : dialect.tryCast(name(place), to: target)) AS \(name(place))"
        }
        return "SELECT \(dialect.list(columns)) FROM (\(derived(table))) AS \(dialect.identifier("part"))"
    }

    private func printed(_ value: Scalar, _ column: DerivedTable.Column) -> String {
        writer.sql(of: value, as: MachineType(column.type))
    }

    private func name(_ place: Int) -> String { writer.derivedColumn(place) }
}

extension DerivedTable {
    /// The places of the columns that are printed, in their order.
    var places: [Int] { needed.sorted() }
}

extension SQLDialect {
    /// A value that stands for all that are equal to it: zeros of either sign are one value, and all NaNs.
    func comparable(_ sql: String, _ type: ScalarType) -> String {
        guard type == .double else { return sql }
        let (zero, nan) = (constant("0", as: .double), constant("nan", as: .double))
        return "CASE WHEN \(isNaN(sql)) THEN \(nan) WHEN \(sql) = \(zero) THEN \(zero) ELSE \(sql) END"
    }

    /// A value as measures see it: NaN is no value.
    func present(_ sql: String, _ type: ScalarType) -> String {
        guard type == .double else { return sql }
        return "CASE WHEN \(isNaN(sql)) THEN \(missing(.double)) ELSE \(sql) END"
    }
}
