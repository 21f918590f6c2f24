import FuseCore

extension SyntaxTree {
    func source(_ node: DocumentNode, near mark: SourceMark) throws(QueryError) -> SourceSyntax {
        var joins: [JoinSyntax] = []
        var (next, place) = (node, mark)
        while true {
            var reader = try NodeReader(next, near: place)
            let type = try reader.text("type")
            let alias = try reader.text("alias")
            let sample = try reader.optional("sample")
            try reader.locate(in: text)
            guard sample == nil else { throw reader.unsupported("`TABLESAMPLE` draws rows at random; leave it out") }
            switch type {
            case "BASE_TABLE":
                let first = try dataset(&reader, alias: alias)
                return SourceSyntax(first: first, joins: joins.reversed())
            case "JOIN":
                let (left, join) = try self.join(&reader, alias: alias)
                joins.append(join)
                (next, place) = (left, join.mark)
            default: throw refusal(ofSource: type, at: reader.mark)
            }
        }
    }

    private func refusal(ofSource type: String, at mark: SourceMark) -> QueryError {
        switch type {
        case "SUBQUERY":
            QueryError(.unsupported, at: mark, "a subquery in FROM is not known yet; name the datasets themselves")
        case "TABLE_FUNCTION":
            QueryError(.unsupported, at: mark, "a table function reads other data than datasets; name a dataset")
        case "EMPTY": QueryError(.unsupported, at: mark, "a query needs FROM; name a dataset")
        case "EXPRESSION_LIST": QueryError(.unsupported, at: mark, "`VALUES` is not known; name a dataset")
        default: QueryError(.unsupported, at: mark, "this source of rows is not known; name a dataset in FROM")
        }
    }

    private func dataset(_ reader: inout NodeReader, alias: String) throws(QueryError) -> DatasetSyntax {
        let advice = "a dataset has one plain name; leave the schema out"
        try reader.requireText("schema_name", [""], advice)
        try reader.requireText("catalog_name", [""], advice)
        try reader.requireEmpty("column_name_alias", "new names for columns are not known; use the columns' own")
        try reader.requireNull("at_clause", "`AT` is not known; a dataset has one version")
        let name = try reader.text("table_name")
        try reader.finish()
        return DatasetSyntax(name: name, alias: alias.isEmpty ? name : alias, mark: reader.mark)
    }

    private func join(
        _ reader: inout NodeReader, alias: String
    ) throws(QueryError) -> (left: DocumentNode, JoinSyntax) {
        guard alias.isEmpty else { throw reader.unsupported("an alias of a whole join is not known; leave it out") }
        try requirePlainJoin(&reader)
        let kind = try kind(&reader)
        let left = try reader.node("left")
        let right = try rightDataset(reader.node("right"), near: reader.mark)
        let condition = try reader.optional("condition")
        let columns = try reader.texts("using_columns")
        try reader.finish()
        let how = try self.condition(condition, columns, near: reader.mark)
        return (left, JoinSyntax(kind: kind, dataset: right, condition: how, mark: reader.mark))
    }

    private func requirePlainJoin(_ reader: inout NodeReader) throws(QueryError) {
        switch try reader.text("ref_type") {
        case "REGULAR": break
        case "CROSS":
            throw reader.unsupported("a comma or `CROSS JOIN` pairs rows of different owners; write JOIN … ON")
        case "NATURAL": throw reader.unsupported("`NATURAL JOIN` depends on column names; write JOIN … USING")
        case "ASOF": throw reader.unsupported("`ASOF JOIN` is not known; write JOIN … ON with an equality")
        case "POSITIONAL":
            throw reader.unsupported("`POSITIONAL JOIN` depends on the order of rows; write JOIN … ON")
        default: throw NodeReader.unknown("ref_type", reader.mark)
        }
        try reader.requireFalse("delim_flipped", "this form of join is not known; write JOIN … ON")
        try reader.requireEmpty("duplicate_eliminated_columns", "this form of join is not known; write JOIN … ON")
    }

    private func kind(_ reader: inout NodeReader) throws(QueryError) -> Join.Kind {
        switch try reader.text("join_type") {
        case "INNER": return .inner
        case "LEFT": return .left
        case "RIGHT": throw reader.unsupported("`RIGHT JOIN` is not known; exchange the datasets and write LEFT JOIN")
        case "FULL", "OUTER":
            throw reader.unsupported("`FULL JOIN` makes rows that belong to nobody; write LEFT JOIN")
        case "SEMI", "ANTI":
            throw reader.unsupported("`SEMI JOIN` and `ANTI JOIN` are not known; write JOIN … ON")
        default: throw NodeReader.unknown("join_type", reader.mark)
        }
    }

    private func rightDataset(_ node: DocumentNode, near mark: SourceMark) throws(QueryError) -> DatasetSyntax {
        let source = try source(node, near: mark)
        guard source.joins.isEmpty else {
            throw QueryError(
                .unsupported, at: source.joins[0].mark, "a join inside parentheses is not known; chain the joins")
        }
        return source.first
    }

    private func condition(
        _ node: DocumentNode?, _ columns: [String], near mark: SourceMark
    ) throws(QueryError) -> JoinSyntax.Condition {
        switch (node, columns.isEmpty) {
        case (let node?, true): .on(try expression(node, near: mark))
        case (nil, false): .using(columns)
        default: throw QueryError(.unsupported, at: mark, "a join needs either ON or USING; add one")
        }
    }
}
