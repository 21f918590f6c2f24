import FuseCore

extension SyntaxTree {
    func modifiers(
        _ nodes: [DocumentNode], near mark: SourceMark
    ) throws(QueryError) -> (order: [OrderSyntax], limit: ExpressionSyntax?) {
        var order: [OrderSyntax]?
        var limit: ExpressionSyntax?
        for node in nodes {
            var reader = try NodeReader(node, near: mark)
            switch try reader.text("type") {
            case "ORDER_MODIFIER" where order == nil: order = try orders(&reader)
            case "LIMIT_MODIFIER" where limit == nil: limit = try self.limit(&reader)
            case "DISTINCT_MODIFIER":
                throw reader.unsupported("`SELECT DISTINCT` is not known; name the columns in GROUP BY")
            case "LIMIT_PERCENT_MODIFIER":
                throw reader.unsupported("`LIMIT` by percentage depends on exact counts; give a number of rows")
            default: throw NodeReader.unknown("modifiers", mark)
            }
            try reader.finish()
        }
        return (order ?? [], limit)
    }

    private func limit(_ reader: inout NodeReader) throws(QueryError) -> ExpressionSyntax {
        if let offset = try reader.optional("offset") {
            throw QueryError(
                .unsupported, at: place(of: offset, near: reader.mark), "`OFFSET` is not known; use LIMIT alone")
        }
        guard let node = try reader.optional("limit") else { throw NodeReader.unknown("limit", reader.mark) }
        return try expression(node, near: reader.mark)
    }

    private func orders(_ reader: inout NodeReader) throws(QueryError) -> [OrderSyntax] {
        let mark = reader.mark
        return try reader.list("orders").map { (node) throws(QueryError) in try order(node, near: mark) }
    }

    private func order(_ node: DocumentNode, near mark: SourceMark) throws(QueryError) -> OrderSyntax {
        var reader = try NodeReader(node, near: mark)
        let direction: ReleaseOrder.Direction
        switch try reader.text("type") {
        case "ORDER_DEFAULT", "ASCENDING": direction = .ascending
        case "DESCENDING": direction = .descending
        default: throw NodeReader.unknown("type", mark)
        }
        let missing: ReleaseOrder.MissingValues
        switch try reader.text("null_order") {
        case "ORDER_DEFAULT", "NULLS LAST": missing = .last
        case "NULLS FIRST": missing = .first
        default: throw NodeReader.unknown("null_order", mark)
        }
        let expression = try expression(reader.node("expression"), near: mark)
        try reader.finish()
        return OrderSyntax(expression: expression, direction: direction, missing: missing)
    }
}
