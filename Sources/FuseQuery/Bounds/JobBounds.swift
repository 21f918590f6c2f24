import FuseCore

/// Checks that a job's bounds name columns of its query and lie within the bounds of the terms.
struct JobBounds {
    let context: BindingContext
    /// The relations of the query, those of subqueries among them.
    let relations: [Relation]

    func check() throws(QueryError) {
        for name in context.limits.bounds.keys.sorted() {
            let found = relations.contains { $0.columnNames.contains { ColumnKey($0) == ColumnKey(name) } }
            guard found else {
                throw QueryError(
                    .catalog,
                    "the job's bounds name \(name.shown), which is no `dataset.column` of the query; correct the name")
            }
        }
        for relation in relations {
            guard case .dataset(let reading) = relation.source, let table = context.catalog[reading.dataset] else {
                continue
            }
            for column in table.columns { try check(column, of: table) }
        }
    }

    private func check(_ column: ColumnSchema, of table: TableSchema) throws(QueryError) {
        guard let job = context.limits.range(of: column.name, in: table.dataset.text) else { return }
        let label = "`\(table.dataset).\(column.name)`"
        guard column.type.scale(declared: nil) != nil else {
            throw QueryError(.catalog, "`bounds` on \(label), which is not a number; remove them")
        }
        guard let terms = table.bounds[ColumnKey(column.name)] else { return }
        guard max(job.lower, terms.lower) <= min(job.upper, terms.upper) else {
            throw QueryError(.catalog, "the job's bounds of \(label) lie outside the terms'; move them inside")
        }
    }
}

extension Relation {
    /// The names by which a job can bound its columns.
    fileprivate var columnNames: [String] {
        switch source {
        case .dataset(let reading): reading.columns.map { "\(reading.dataset).\($0.name)" }
        case .derived(let table): table.columns.filter { !$0.name.isEmpty }.map { "\(alias).\($0.name)" }
        }
    }
}
