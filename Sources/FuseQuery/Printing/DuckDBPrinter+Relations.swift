extension DuckDBPrinter {
    /// A relation under its alias.
    ///
    /// INVARIANT: the terms' conditions and exclusions stand inside the relation itself, before any join, filter or
    /// expression of the query, so that nothing of the query sees a row that they leave out.
    func relationSQL(_ index: Int, _ files: PlanFiles) -> String {
        let relation = plan.relations[index]
        guard let paths = files.tables[relation.dataset] else {
            preconditionFailure("every dataset of a plan is given with its paths")
        }
        let alias = DuckDBScalarWriter.alias(index)
        let table = TableReading(paths).sql(of: relation.columnsRead)
        let limits = exclusionSQL(relation, files, alias) + conditionSQL(relation)
        guard !limits.isEmpty else { return "(\(table)) AS \(alias)" }
        let columns = relation.columns.map { "\(alias).\(DuckDBText.identifier($0.name))" }
        return "(SELECT \(TableReading.list(columns)) FROM (\(table)) AS \(alias)\(limits)) AS \(alias)"
    }

    private func conditionSQL(_ relation: Relation) -> String {
        guard !relation.conditions.isEmpty else { return "" }
        return " WHERE " + relation.conditions.map(writer.sql).joined(separator: " AND ")
    }

    private func exclusionSQL(_ relation: Relation, _ files: PlanFiles, _ alias: String) -> String {
        guard let path = files.exclusions[relation.dataset] else { return "" }
        guard TableReading.isPlain(path), let unit = relation.unitColumn else {
            preconditionFailure("a list of units is given with a plain path, for a dataset that has units")
        }
        return UnitExclusion(path: path, unit: unit).sql(joinedTo: alias)
    }
}

extension Relation {
    /// The unit's column, which every plan reads of a private dataset.
    fileprivate var unitColumn: ColumnSchema? {
        unit.flatMap { unit in columns.first { ColumnKey($0.name) == ColumnKey(unit.column) } }
    }
}
