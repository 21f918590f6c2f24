import FuseCore

/// Expressions that only queries with subqueries and several groupings have.
extension SyntaxTree {
    /// `x IN (SELECT …)`, which is also `x = ANY (SELECT …)`, or `EXISTS (SELECT …)`; NOT stands around them.
    func subqueryExpression(_ reader: inout NodeReader) throws(QueryError) -> ExpressionSyntax.Form {
        let kind = try reader.text("subquery_type")
        let comparison = try reader.text("comparison_type")
        let value = try reader.optional("child")
        let query = try reader.node("subquery")
        switch (kind, value) {
        case ("ANY", let value?):
            return try membership(expression(value, near: reader.mark), query, comparison, at: reader.mark)
        case ("EXISTS", nil) where comparison == "INVALID":
            return .existence(try subquery(query, near: reader.mark))
        case ("SCALAR", nil):
            throw reader.unsupported("a scalar subquery is not known; join the table, or use a parameter")
        default: throw NodeReader.unknown("subquery_type", reader.mark)
        }
    }

    private func membership(
        _ value: ExpressionSyntax, _ query: DocumentNode, _ comparison: String, at mark: SourceMark
    ) throws(QueryError) -> ExpressionSyntax.Form {
        guard comparison == "COMPARE_EQUAL" else {
            throw QueryError(
                .unsupported, at: mark, "`ANY` and `ALL` are known only as `= ANY` and `<> ALL`; use EXISTS")
        }
        if case .call(let call) = value.form, call.name == "row" {
            throw QueryError(
                .unsupported, at: value.mark, "`IN` takes one value on its left; use EXISTS with one `=` for each")
        }
        return .membership(value, try subquery(query, near: mark))
    }

    /// `*` and `t.*` as an output.
    func star(
        _ type: String, _ reader: inout NodeReader, alias: String
    ) throws(QueryError) -> ExpressionSyntax.Form {
        guard type == "STAR" else { throw NodeReader.unknown(type, reader.mark) }
        let advice = "`*` with EXCLUDE, REPLACE, RENAME or COLUMNS is not known; name the columns"
        guard alias.isEmpty else { throw reader.unsupported("`*` takes no name; leave it out") }
        try reader.requireEmpty("exclude_list", advice)
        try reader.requireEmpty("qualified_exclude_list", advice)
        try reader.requireEmpty("replace_list", advice)
        try reader.requireEmpty("rename_list", advice)
        try reader.requireFalse("columns", advice)
        try reader.requireNull("expr", advice)
        let relation = try reader.text("relation_name")
        return .star(relation.isEmpty ? nil : relation)
    }

    /// `GROUPING(…)`, one bit of an integer for each argument.
    func groupingCall(_ reader: inout NodeReader) throws(QueryError) -> ExpressionSyntax.Form {
        let arguments = try children("children", &reader)
        guard (1...62).contains(arguments.count) else {
            throw reader.unsupported("`GROUPING` takes 1 to 62 group keys; name them")
        }
        return .grouping(arguments)
    }
}
