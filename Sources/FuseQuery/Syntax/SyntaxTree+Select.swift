import FuseCore

extension SyntaxTree {
    func select(_ node: DocumentNode) throws(QueryError) -> SelectSyntax {
        var reader = try NodeReader(node, near: SQLText.start)
        try requireSelect(&reader)
        let modifiers = try reader.list("modifiers")
        try requireNoTableExpressions(reader.node("cte_map"))
        let items = try reader.list("select_list").map { (item) throws(QueryError) in
            try expression(item, near: SQLText.start, .named)
        }
        let first = items.first?.mark ?? SQLText.start
        let source = try source(reader.node("from_table"), near: first)
        let filter = try condition(&reader, "where_clause", near: first)
        let grouping = try grouping(&reader, near: first)
        let having = try condition(&reader, "having", near: first)
        guard try reader.optional("sample") == nil else {
            throw QueryError(.unsupported, at: first, "`USING SAMPLE` draws rows at random; leave it out")
        }
        try refuseQualify(&reader, near: first)
        try reader.finish()
        let (order, limit) = try self.modifiers(modifiers, near: first)
        return SelectSyntax(
            items: items, source: source, filter: filter, grouping: grouping, having: having, order: order,
            limit: limit)
    }

    private func requireSelect(_ reader: inout NodeReader) throws(QueryError) {
        switch try reader.text("type") {
        case "SELECT_NODE": return
        case "SET_OPERATION_NODE":
            throw reader.unsupported("`UNION`, `INTERSECT` and `EXCEPT` are not known yet; write one SELECT")
        default:
            throw reader.unsupported("only a plain SELECT is known; write SELECT … FROM … GROUP BY …")
        }
    }

    private func requireNoTableExpressions(_ node: DocumentNode) throws(QueryError) {
        var reader = try NodeReader(node, near: SQLText.start)
        try reader.requireEmpty("map", "`WITH` is not known yet; name the datasets in FROM")
        try reader.finish()
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

    private func grouping(
        _ reader: inout NodeReader, near mark: SourceMark
    ) throws(QueryError) -> SelectSyntax.Grouping {
        let groups = try reader.list("group_expressions").map { (group) throws(QueryError) in
            try expression(group, near: mark)
        }
        try requireOneSet(reader.list("group_sets"), of: groups, near: mark)
        switch try reader.text("aggregate_handling") {
        case "STANDARD_HANDLING": return .listed(groups)
        case "FORCE_AGGREGATES" where groups.isEmpty: return .allOutputs(mark)
        default: throw NodeReader.unknown("aggregate_handling", mark)
        }
    }

    private func requireOneSet(
        _ sets: [DocumentNode], of groups: [ExpressionSyntax], near mark: SourceMark
    ) throws(QueryError) {
        if sets.isEmpty, groups.isEmpty { return }
        let place = groups.first?.mark ?? mark
        guard sets.count == 1, let only = sets.first else {
            throw QueryError(
                .unsupported, at: place,
                "`ROLLUP`, `CUBE` and `GROUPING SETS` are not known yet; run one query a grouping")
        }
        guard case .list(let members) = only.content else { throw NodeReader.unknown("group_sets", place) }
        let indexes = try members.map { (member) throws(QueryError) in
            guard case .number(let digits) = member.content, let index = Int(digits), groups.indices.contains(index)
            else { throw NodeReader.unknown("group_sets", place) }
            return index
        }
        guard indexes.count == groups.count, Set(indexes).count == groups.count else {
            throw NodeReader.unknown("group_sets", place)
        }
    }
}
