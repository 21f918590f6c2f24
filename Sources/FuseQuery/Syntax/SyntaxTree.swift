import FuseCore

/// Reads DuckDB's `json_serialize_sql(…, skip_null := false, skip_empty := false, skip_default := false)` strictly: a
/// node or field that is not known by name and value refuses the query.
struct SyntaxTree {
    /// How many queries may stand inside one another, the outermost among them.
    static let deepestQuery = 32

    let text: SQLText
    /// How many queries are around what is read, the innermost among them.
    private(set) var depth = 1

    init(text: SQLText) { self.text = text }

    /// Reads the serialisation of exactly one query.
    ///
    /// - Parameters:
    ///   - document: the serialisation.
    ///   - sql: the text that was parsed, for places in messages.
    static func read(_ document: DocumentNode, sql: String) throws(QueryError) -> QuerySyntax {
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

    /// The same reader for a query inside this one.
    func inner(near mark: SourceMark) throws(QueryError) -> SyntaxTree {
        guard depth < Self.deepestQuery else {
            throw QueryError(
                .unsupported, at: mark, "queries nest at most \(Self.deepestQuery) deep; take subqueries apart")
        }
        var tree = self
        tree.depth += 1
        return tree
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

    private func statement(_ node: DocumentNode) throws(QueryError) -> QuerySyntax {
        var reader = try NodeReader(node, near: SQLText.start)
        let root = try reader.node("node")
        let named = try reader.list("named_param_map")
        try reader.finish()
        let names = try named.map { (entry) throws(QueryError) in try parameterName(entry) }
        let query = try self.query(root, near: SQLText.start)
        let used = query.parameterNames
        guard Set(names.map(ColumnKey.init)) == used, names.count == used.count else {
            throw NodeReader.unknown("named_param_map", SQLText.start)
        }
        return query
    }

    private func parameterName(_ entry: DocumentNode) throws(QueryError) -> String {
        var reader = try NodeReader(entry, near: SQLText.start)
        let name = try reader.text("key")
        _ = try reader.integer("value", in: 1...65535)
        try reader.finish()
        return name
    }
}
