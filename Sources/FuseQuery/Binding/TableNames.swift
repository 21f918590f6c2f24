import FuseCore

/// The names that WITH gives to subqueries, as far as they are visible; a later one hides an earlier one.
struct TableNames {
    private var entries: [TableExpressionSyntax] = []

    /// The same names, and those of one WITH after them.
    func adding(_ tables: [TableExpressionSyntax]) throws(QueryError) -> TableNames {
        var names = self
        var added: Set<ColumnKey> = []
        for table in tables {
            guard added.insert(ColumnKey(table.name)).inserted else {
                throw QueryError(
                    .ambiguousName, at: table.mark, "`WITH` gives the name \(table.name.shown) twice; rename one")
            }
            names.entries.append(table)
        }
        return names
    }

    /// The subquery of a name, and the names that it may use itself: those before it.
    func table(named name: String) -> (TableExpressionSyntax, TableNames)? {
        guard let index = entries.lastIndex(where: { ColumnKey($0.name) == ColumnKey(name) }) else { return nil }
        var before = TableNames()
        before.entries = Array(entries[..<index])
        return (entries[index], before)
    }
}
