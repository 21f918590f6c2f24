import FuseCore

extension SyntaxTree {
    func call(_ reader: inout NodeReader) throws(QueryError) -> CallSyntax {
        let name = try reader.text("function_name")
        try reader.requireText("schema", ["", "main"], "a function has one plain name; leave the schema out")
        try reader.requireText("catalog", [""], "a function has one plain name; leave the catalog out")
        try reader.requireFalse("export_state", "`EXPORT_STATE` is not known; leave it out")
        _ = try reader.boolean("is_operator")
        let orders = try innerOrders(reader.node("order_bys"), near: reader.mark)
        let isDistinct = try reader.boolean("distinct")
        let filter = try reader.optional("filter")
        let mark = reader.mark
        let arguments = try withinGroup(name.asciiLowercased, children("children", &reader), orders, at: mark)
        return CallSyntax(
            name: name.asciiLowercased, arguments: arguments, multiplicity: isDistinct ? .distinct : .all,
            filter: try filter.map { (node) throws(QueryError) in try expression(node, near: mark) })
    }

    private func innerOrders(_ node: DocumentNode, near mark: SourceMark) throws(QueryError) -> [OrderSyntax] {
        var reader = try NodeReader(node, near: mark)
        guard try reader.text("type") == "ORDER_MODIFIER" else { throw NodeReader.unknown("order_bys", mark) }
        let orders = try orders(&reader)
        try reader.finish()
        return orders
    }

    /// The arguments, with `WITHIN GROUP (ORDER BY x)` of a quantile as its first one: it is `quantile_cont(x, q)`.
    private func withinGroup(
        _ name: String, _ arguments: [ExpressionSyntax], _ orders: [OrderSyntax], at mark: SourceMark
    ) throws(QueryError) -> [ExpressionSyntax] {
        guard let order = orders.first else { return arguments }
        guard ["quantile_cont", "quantile_disc"].contains(name), arguments.count == 1, orders.count == 1 else {
            throw QueryError(.unsupported, at: mark, "`ORDER BY` inside this function is not known; leave it out")
        }
        guard order.direction == .ascending else {
            throw QueryError(
                .unsupported, at: mark, "a quantile counts from the smallest value; write 1 − q and no DESC")
        }
        return [order.expression] + arguments
    }
}
