import FuseCore

extension SyntaxTree {
    /// Reads a query as it stands inside another: in FROM, WITH, IN or EXISTS.
    func subquery(_ node: DocumentNode, near mark: SourceMark) throws(QueryError) -> QuerySyntax {
        var reader = try NodeReader(node, near: mark)
        let root = try reader.node("node")
        // The parser lists all parameters at the outermost statement.
        guard try reader.list("named_param_map").isEmpty else { throw NodeReader.unknown("named_param_map", mark) }
        try reader.finish()
        return try inner(near: mark).query(root, near: mark)
    }

    func query(_ node: DocumentNode, near mark: SourceMark) throws(QueryError) -> QuerySyntax {
        var reader = try NodeReader(node, near: mark)
        switch try reader.text("type") {
        case "SELECT_NODE": return .select(try select(&reader))
        case "SET_OPERATION_NODE": return try combination(setOperation(&reader), near: mark)
        case "RECURSIVE_CTE_NODE":
            throw QueryError(
                .unsupported, at: place(ofQuery: node, near: mark),
                "`WITH RECURSIVE` has no bound on its rows; write a plain subquery")
        default:
            throw QueryError(
                .unsupported, at: mark, "only a plain SELECT is known; write SELECT … FROM … GROUP BY …")
        }
    }

    /// The names that WITH gives.
    func tables(_ node: DocumentNode, near mark: SourceMark) throws(QueryError) -> [TableExpressionSyntax] {
        var reader = try NodeReader(node, near: mark)
        let entries = try reader.list("map")
        try reader.finish()
        return try entries.map { (entry) throws(QueryError) in try table(entry, near: mark) }
    }

    private func table(_ node: DocumentNode, near mark: SourceMark) throws(QueryError) -> TableExpressionSyntax {
        var entry = try NodeReader(node, near: mark)
        let name = try entry.text("key")
        var reader = try NodeReader(entry.node("value"), near: mark)
        try entry.finish()
        let columnNames = try reader.texts("aliases")
        let query = try subquery(reader.node("query"), near: mark)
        // A hint on speed; it does not change the rows.
        let hints: Set = ["CTE_MATERIALIZE_DEFAULT", "CTE_MATERIALIZE_ALWAYS", "CTE_MATERIALIZE_NEVER"]
        guard hints.contains(try reader.text("materialized")) else {
            throw NodeReader.unknown("materialized", query.mark)
        }
        try reader.requireEmpty("key_targets", "`USING KEY` belongs to `WITH RECURSIVE`; leave it out")
        try reader.finish()
        return TableExpressionSyntax(name: name, columnNames: columnNames, query: query, mark: query.mark)
    }

    /// The place of the first output of a query's first SELECT, or of its source, or the one around it.
    func place(ofQuery node: DocumentNode, near mark: SourceMark) -> SourceMark {
        var next = node
        while var reader = try? NodeReader(next, near: mark) {
            if let first = try? reader.list("select_list").first {
                let source = (try? reader.node("from_table")).map { place(of: $0, near: mark) }
                return place(of: first, near: source ?? mark)
            }
            guard let left = try? reader.node("left") else { break }
            next = left
        }
        return mark
    }
}
