import FuseCore

extension SyntaxTree {
    /// Two queries put together by UNION ALL, and the names that both may use.
    struct SetOperation {
        let tables: [TableExpressionSyntax]
        let left: DocumentNode
        let right: DocumentNode
    }

    func setOperation(_ reader: inout NodeReader) throws(QueryError) -> SetOperation {
        let around = reader.mark
        let left = try reader.node("left")
        let mark = depth == 1 ? around : place(ofQuery: left, near: around)
        let right = try reader.node("right")
        try requireUnionAll(&reader, at: mark)
        guard try reader.list("modifiers").isEmpty else {
            throw QueryError(
                .unsupported, at: mark,
                "`ORDER BY` and `LIMIT` over `UNION ALL` are not known; order the outermost SELECT")
        }
        let tables = try tables(reader.node("cte_map"), near: around)
        try reader.finish()
        return SetOperation(tables: tables, left: left, right: right)
    }

    private func requireUnionAll(_ reader: inout NodeReader, at mark: SourceMark) throws(QueryError) {
        let isAll = try reader.boolean("setop_all")
        let advice: String
        switch try reader.text("setop_type") {
        case "UNION" where isAll && depth > 1: return
        case "UNION" where isAll:
            advice = "`UNION ALL` joins rows, not answers; put it in a subquery in FROM and aggregate over it"
        case "UNION": advice = "`UNION` drops equal rows; write UNION ALL, and SELECT DISTINCT over it"
        case "UNION_BY_NAME": advice = "`UNION BY NAME` is not known; name the columns in one order and write UNION ALL"
        case "EXCEPT": advice = "`EXCEPT` is not known; write WHERE NOT EXISTS (SELECT …)"
        case "INTERSECT": advice = "`INTERSECT` is not known; write WHERE EXISTS (SELECT …)"
        default: throw NodeReader.unknown("setop_type", mark)
        }
        throw QueryError(.unsupported, at: mark, advice)
    }

    /// The query that a set operation is; WITH before it becomes the WITH of a SELECT over it.
    func combination(_ operation: SetOperation, near mark: SourceMark) throws(QueryError) -> QuerySyntax {
        guard !operation.tables.isEmpty else {
            let parts = try parts(of: operation, near: mark)
            return .union(parts, parts[0].mark)
        }
        let tree = try inner(near: mark)
        let parts = try tree.parts(of: operation, near: mark)
        return .select(SelectSyntax(all: .union(parts, parts[0].mark), naming: operation.tables))
    }

    /// What is put together, from left to right, without nesting.
    private func parts(of operation: SetOperation, near mark: SourceMark) throws(QueryError) -> [QuerySyntax] {
        var parts: [QuerySyntax] = []
        var waiting = [operation.right, operation.left]
        while let next = waiting.popLast() {
            var reader = try NodeReader(next, near: mark)
            guard try reader.text("type") == "SET_OPERATION_NODE" else {
                parts.append(try query(next, near: mark))
                continue
            }
            let inner = try setOperation(&reader)
            if inner.tables.isEmpty {
                waiting += [inner.right, inner.left]
            } else {
                parts.append(try combination(inner, near: mark))
            }
        }
        return parts
    }
}

extension SelectSyntax {
    /// `WITH tables SELECT * FROM (query)`.
    fileprivate init(all query: QuerySyntax, naming tables: [TableExpressionSyntax]) {
        let mark = query.mark
        let relation = RelationSyntax(rows: .subquery(query), alias: "", columnNames: [], mark: mark)
        self.init(
            tables: tables, multiplicity: .all,
            items: [ExpressionSyntax(form: .star(nil), alias: "", mark: mark)],
            source: SourceSyntax(first: relation, joins: []), filter: nil, grouping: .listed([], sets: [[]]),
            having: nil, order: [], limit: nil, mark: mark)
    }
}
