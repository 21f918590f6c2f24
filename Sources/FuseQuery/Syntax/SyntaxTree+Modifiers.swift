import FuseCore

extension SyntaxTree {
    /// What stands around the rows of a SELECT.
    struct Modifiers {
        var multiplicity = SelectSyntax.Multiplicity.all
        var order: [OrderSyntax] = []
        var limit: ExpressionSyntax?
    }

    func modifiers(_ nodes: [DocumentNode], near mark: SourceMark) throws(QueryError) -> Modifiers {
        var modifiers = Modifiers()
        var types: Set<String> = []
        for node in nodes {
            var reader = try NodeReader(node, near: mark)
            let type = try reader.text("type")
            guard types.insert(type).inserted else { throw NodeReader.unknown("modifiers", mark) }
            try read(type, &reader, into: &modifiers)
            try reader.finish()
        }
        return modifiers
    }

    private func read(
        _ type: String, _ reader: inout NodeReader, into modifiers: inout Modifiers
    ) throws(QueryError) {
        switch type {
        case "ORDER_MODIFIER": modifiers.order = try orders(&reader)
        case "LIMIT_MODIFIER": modifiers.limit = try limit(&reader)
        case "DISTINCT_MODIFIER":
            try refuseTargets(&reader)
            modifiers.multiplicity = .distinct
        case "LIMIT_PERCENT_MODIFIER":
            throw reader.unsupported("`LIMIT` by percentage depends on exact counts; give a number of rows")
        default: throw NodeReader.unknown("modifiers", reader.mark)
        }
    }

    private func refuseTargets(_ reader: inout NodeReader) throws(QueryError) {
        guard let target = try reader.list("distinct_on_targets").first else { return }
        throw QueryError(
            .unsupported, at: place(of: target, near: reader.mark),
            "`DISTINCT ON` keeps rows by their order; use SELECT DISTINCT or GROUP BY")
    }

    private func limit(_ reader: inout NodeReader) throws(QueryError) -> ExpressionSyntax {
        if let offset = try reader.optional("offset") {
            throw QueryError(
                .unsupported, at: place(of: offset, near: reader.mark), "`OFFSET` is not known; use LIMIT alone")
        }
        guard let node = try reader.optional("limit") else { throw NodeReader.unknown("limit", reader.mark) }
        return try expression(node, near: reader.mark)
    }

    func orders(_ reader: inout NodeReader) throws(QueryError) -> [OrderSyntax] {
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
