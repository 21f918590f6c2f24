extension QuerySyntax {
    /// The names of the parameters that appear anywhere, nested queries included.
    var parameterNames: Set<ColumnKey> {
        var names: Set<ColumnKey> = []
        var queries = [self]
        var expressions: [ExpressionSyntax] = []
        while let query = queries.popLast() {
            expressions += query.expressions
            queries += query.parts
            while let next = expressions.popLast() {
                if case .parameter(let name) = next.form { names.insert(ColumnKey(name)) }
                if let query = next.query { queries.append(query) }
                expressions += next.children
            }
        }
        return names
    }

    /// The expressions of this query itself.
    private var expressions: [ExpressionSyntax] {
        if case .select(let select) = self { select.expressions } else { [] }
    }

    /// The queries directly inside, those of expressions not among them.
    private var parts: [QuerySyntax] {
        switch self {
        case .select(let select): select.tables.map(\.query) + select.source.relations.compactMap(\.query)
        case .union(let parts, _): parts
        }
    }
}

extension SelectSyntax {
    fileprivate var expressions: [ExpressionSyntax] {
        items + [filter, having, limit].compactMap { $0 } + order.map(\.expression) + source.conditions + groups
    }

    private var groups: [ExpressionSyntax] {
        if case .listed(let groups, _) = grouping { groups } else { [] }
    }
}

extension SourceSyntax {
    fileprivate var relations: [RelationSyntax] { [first] + joins.map(\.relation) }

    fileprivate var conditions: [ExpressionSyntax] {
        joins.compactMap { if case .on(let condition) = $0.condition { condition } else { nil } }
    }
}

extension RelationSyntax {
    fileprivate var query: QuerySyntax? {
        if case .subquery(let query) = rows { query } else { nil }
    }
}

extension ExpressionSyntax {
    /// The query directly inside.
    fileprivate var query: QuerySyntax? {
        switch form {
        case .membership(_, let query), .existence(let query): query
        default: nil
        }
    }
}
