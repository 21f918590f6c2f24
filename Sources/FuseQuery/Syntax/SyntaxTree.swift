import FuseCore

/// Reads DuckDB's `json_serialize_sql(…, skip_null := false, skip_empty := false, skip_default := false)` strictly: a
/// node or field that is not known by name and value refuses the query.
struct SyntaxTree {
    let text: SQLText

    /// Reads the serialisation of exactly one SELECT statement.
    ///
    /// - Parameters:
    ///   - document: the serialisation.
    ///   - sql: the text that was parsed, for places in messages.
    static func read(_ document: DocumentNode, sql: String) throws(QueryError) -> SelectSyntax {
        let tree = SyntaxTree(text: SQLText(sql))
        var reader = try NodeReader(document, near: SQLText.start)
        guard try !reader.boolean("error") else { throw try tree.parserError(&reader) }
        let statements = try reader.list("statements")
        try reader.finish()
        guard let statement = statements.first, statements.count == 1 else {
            throw QueryError(.notOneSelect, at: SQLText.start, "a query is exactly one SELECT statement; write one")
        }
        return try tree.statement(statement)
    }

    private func parserError(_ reader: inout NodeReader) throws(QueryError) -> QueryError {
        let type = try reader.text("error_type")
        guard type == "parser" else {
            return QueryError(.notOneSelect, at: SQLText.start, "only SELECT statements are run; write one SELECT")
        }
        let position = try? reader.text("position")
        let mark = position.flatMap { UInt64($0) }.flatMap { text.mark(at: $0) } ?? SQLText.start
        return QueryError(.syntax, at: mark, "the text is not SQL from here on; correct the syntax")
    }

    private func statement(_ node: DocumentNode) throws(QueryError) -> SelectSyntax {
        var reader = try NodeReader(node, near: SQLText.start)
        let query = try reader.node("node")
        let named = try reader.list("named_param_map")
        try reader.finish()
        let names = try named.map { (entry) throws(QueryError) in try parameterName(entry) }
        let select = try self.select(query)
        let used = select.parameterNames
        guard Set(names.map(ColumnKey.init)) == used, names.count == used.count else {
            throw NodeReader.unknown("named_param_map", SQLText.start)
        }
        return select
    }

    private func parameterName(_ entry: DocumentNode) throws(QueryError) -> String {
        var reader = try NodeReader(entry, near: SQLText.start)
        let name = try reader.text("key")
        _ = try reader.integer("value", in: 1...65535)
        try reader.finish()
        return name
    }
}

extension SelectSyntax {
    /// The names of the parameters that appear anywhere.
    var parameterNames: Set<ColumnKey> {
        var roots = items + [filter, having, limit].compactMap { $0 } + order.map(\.expression)
        if case .listed(let groups) = grouping { roots += groups }
        for join in source.joins {
            if case .on(let condition) = join.condition { roots.append(condition) }
        }
        var names: Set<ColumnKey> = []
        while let next = roots.popLast() {
            if case .parameter(let name) = next.form { names.insert(ColumnKey(name)) }
            roots += next.children
        }
        return names
    }
}
