import FuseCore

extension SyntaxTree {
    func source(_ node: DocumentNode, near mark: SourceMark) throws(QueryError) -> SourceSyntax {
        // From right to left, as the tree has the last join outermost.
        var joins: [JoinSyntax] = []
        var (next, place) = (node, mark)
        while true {
            var reader = try NodeReader(next, near: place)
            let type = try reader.text("type")
            let alias = try reader.text("alias")
            let sample = try reader.optional("sample")
            try reader.locate(in: text)
            guard sample == nil else { throw reader.unsupported("`TABLESAMPLE` draws rows at random; leave it out") }
            guard type == "JOIN" else {
                let first = try relation(type, &reader, alias: alias)
                return SourceSyntax(first: first, joins: joins.reversed())
            }
            let join = try self.join(&reader, alias: alias)
            joins += join.right.reversed()
            (next, place) = (join.left, reader.mark)
        }
    }

    private func relation(
        _ type: String, _ reader: inout NodeReader, alias: String
    ) throws(QueryError) -> RelationSyntax {
        switch type {
        case "BASE_TABLE": try dataset(&reader, alias: alias)
        case "SUBQUERY": try subqueryInSource(&reader, alias: alias)
        default: throw refusal(ofSource: type, at: reader.mark)
        }
    }

    private func dataset(_ reader: inout NodeReader, alias: String) throws(QueryError) -> RelationSyntax {
        let advice = "a dataset has one plain name; leave the schema out"
        try reader.requireText("schema_name", [""], advice)
        try reader.requireText("catalog_name", [""], advice)
        try reader.requireNull("at_clause", "`AT` is not known; a dataset has one version")
        let columnNames = try reader.texts("column_name_alias")
        let name = try reader.text("table_name")
        try reader.finish()
        return RelationSyntax(
            rows: .named(name), alias: alias.isEmpty ? name : alias, columnNames: columnNames, mark: reader.mark)
    }

    private func subqueryInSource(_ reader: inout NodeReader, alias: String) throws(QueryError) -> RelationSyntax {
        let query = try subquery(reader.node("subquery"), near: reader.mark)
        let columnNames = try reader.texts("column_name_alias")
        try reader.finish()
        return RelationSyntax(
            rows: .subquery(query), alias: alias, columnNames: columnNames,
            mark: reader.isLocated ? reader.mark : query.mark)
    }
}
