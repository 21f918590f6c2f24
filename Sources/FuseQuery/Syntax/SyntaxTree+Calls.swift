import FuseCore

extension SyntaxTree {
    func call(_ reader: inout NodeReader) throws(QueryError) -> CallSyntax {
        let name = try reader.text("function_name")
        try reader.requireText("schema", ["", "main"], "a function has one plain name; leave the schema out")
        try reader.requireText("catalog", [""], "a function has one plain name; leave the catalog out")
        try reader.requireFalse("export_state", "`EXPORT_STATE` is not known; leave it out")
        _ = try reader.boolean("is_operator")
        try requireNoOrder(reader.node("order_bys"), near: reader.mark)
        let isDistinct = try reader.boolean("distinct")
        let filter = try reader.optional("filter")
        let mark = reader.mark
        return CallSyntax(
            name: lowercased(name), arguments: try children("children", &reader),
            multiplicity: isDistinct ? .distinct : .all,
            filter: try filter.map { (node) throws(QueryError) in try expression(node, near: mark) })
    }

    private func requireNoOrder(_ node: DocumentNode, near mark: SourceMark) throws(QueryError) {
        var reader = try NodeReader(node, near: mark)
        guard try reader.text("type") == "ORDER_MODIFIER" else { throw NodeReader.unknown("order_bys", mark) }
        try reader.requireEmpty("orders", "`ORDER BY` inside a function is not known; leave it out")
        try reader.finish()
    }

    private func lowercased(_ name: String) -> String {
        String(decoding: name.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
