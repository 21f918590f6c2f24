import FuseCore

extension SyntaxTree {
    /// Reads a SELECT whose type is already read.
    func select(_ reader: inout NodeReader) throws(QueryError) -> SelectSyntax {
        let around = reader.mark
        let modifiers = try reader.list("modifiers")
        let tables = try tables(reader.node("cte_map"), near: around)
        let items = try items(&reader)
        let first = items.first?.mark ?? around
        let source = try source(reader.node("from_table"), near: first)
        let filter = try condition(&reader, "where_clause", near: first)
        let grouping = try grouping(&reader, near: first)
        let having = try condition(&reader, "having", near: first)
        try refuseSample(&reader, near: first)
        try refuseQualify(&reader, near: first)
        try reader.finish()
        let modified = try self.modifiers(modifiers, near: first)
        return SelectSyntax(
            tables: tables, multiplicity: modified.multiplicity, items: items, source: source, filter: filter,
            grouping: grouping, having: having, order: modified.order, limit: modified.limit,
            mark: first == around ? source.first.mark : first)
    }

    private func items(_ reader: inout NodeReader) throws(QueryError) -> [ExpressionSyntax] {
        let mark = reader.mark
        let items = try reader.list("select_list").map { (item) throws(QueryError) in
            try expression(item, near: mark, .named)
        }
        guard !items.isEmpty else { throw NodeReader.unknown("select_list", mark) }
        return items
    }

    private func refuseSample(_ reader: inout NodeReader, near mark: SourceMark) throws(QueryError) {
        guard try reader.optional("sample") == nil else {
            throw QueryError(.unsupported, at: mark, "`USING SAMPLE` draws rows at random; leave it out")
        }
    }

    private func refuseQualify(_ reader: inout NodeReader, near mark: SourceMark) throws(QueryError) {
        guard let node = try reader.optional("qualify") else { return }
        throw QueryError(
            .unsupported, at: place(of: node, near: mark), "`QUALIFY` filters by window functions; use HAVING")
    }

    private func condition(
        _ reader: inout NodeReader, _ name: String, near mark: SourceMark
    ) throws(QueryError) -> ExpressionSyntax? {
        guard let node = try reader.optional(name) else { return nil }
        return try expression(node, near: mark)
    }
}
