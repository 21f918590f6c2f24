/// Prints the rows of a source: relations, joins and the filter, with everything nested inside.
///
/// Relation `i` stands under the alias `ri`, inside its own parentheses; so a nested source starts at `r0` again.
struct SourcePrinter {
    let dialect: any PlanDialect
    let files: PlanFiles

    var writer: ScalarWriter { ScalarWriter(dialect) { derived($0) } }

    /// `FROM …` with joins and `WHERE`; rows that belong to nobody are left out.
    func from(_ source: RowSource) -> String {
        var text = "FROM " + source.relations.prefix(1).map { relation($0, 0) }.joined()
        for (index, join) in source.joins.enumerated() {
            let kind = join.kind == .inner ? "INNER JOIN" : "LEFT JOIN"
            let joined = relation(source.relations[index + 1], index + 1)
            text += "\n  \(kind) \(joined) ON \(writer.sql(of: join.condition))"
        }
        var conditions = source.filter.map { [writer.sql(of: $0)] } ?? []
        if let unit = source.unit { conditions.append("(\(writer.sql(of: .column(unit))) IS NOT NULL)") }
        return conditions.isEmpty ? text : text + "\n  WHERE " + conditions.joined(separator: " AND ")
    }

    private func relation(_ relation: Relation, _ index: Int) -> String {
        let alias = writer.alias(relation: index)
        switch relation.source {
        case .dataset(let reading): return "(\(rows(of: reading))) AS \(alias)"
        case .derived(let table): return "(\(derived(table))) AS \(alias)"
        }
    }

    /// One SELECT of a dataset's rows that a query may see.
    ///
    /// INVARIANT: the terms' conditions and exclusions stand inside the dataset's own subselect, before any join, filter or
    /// expression of the query, so that nothing of the query sees a row that they leave out.
    func rows(of reading: DatasetReading) -> String {
        guard let paths = files.tables[reading.dataset] else {
            preconditionFailure("every dataset of a plan is given with its paths")
        }
        let table = TableReading(paths, dialect).sql(of: reading.columnsRead)
        let alias = writer.alias(relation: 0)
        let limits = exclusion(reading, alias) + conditions(reading)
        guard !limits.isEmpty else { return table }
        let columns = reading.columns.map { "\(alias).\(dialect.identifier($0.name))" }
        return "SELECT \(dialect.list(columns)) FROM (\(table)) AS \(alias)\(limits)"
    }

    private func conditions(_ reading: DatasetReading) -> String {
        guard !reading.conditions.isEmpty else { return "" }
        return " WHERE " + reading.conditions.map(writer.sql).joined(separator: " AND ")
    }

    private func exclusion(_ reading: DatasetReading, _ alias: String) -> String {
        guard let path = files.exclusions[reading.dataset] else { return "" }
        guard TableReading.isPlain(path), let unit = reading.unitColumn else {
            preconditionFailure("a list of units is given with a plain path, for a dataset that has units")
        }
        return UnitExclusion(path: path, unit: unit, dialect: dialect).sql(joinedTo: alias)
    }
}

extension DatasetReading {
    /// The unit's column, which every plan reads of a private dataset.
    fileprivate var unitColumn: ColumnSchema? {
        unit.flatMap { unit in columns.first { ColumnKey($0.name) == ColumnKey(unit.column) } }
    }
}
