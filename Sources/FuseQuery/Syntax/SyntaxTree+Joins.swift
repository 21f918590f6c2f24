import FuseCore

extension SyntaxTree {
    /// Reads a join: what is left of it, still unread, and what it adds on its right.
    func join(
        _ reader: inout NodeReader, alias: String
    ) throws(QueryError) -> (left: DocumentNode, right: [JoinSyntax]) {
        guard alias.isEmpty else { throw reader.unsupported("an alias of a whole join is not known; leave it out") }
        let isCross = try isCross(&reader)
        let kind = try kind(&reader)
        let left = try reader.node("left")
        let right = try source(reader.node("right"), near: reader.mark)
        let mark = reader.isLocated ? reader.mark : right.first.mark
        let predicate = try reader.optional("condition")
        let columns = try reader.texts("using_columns")
        try reader.finish()
        guard isCross else {
            let condition = try condition(predicate, columns, near: mark)
            return (left, try chain(right, kind, condition, at: mark))
        }
        guard predicate == nil, columns.isEmpty, kind == .inner else { throw NodeReader.unknown("ref_type", mark) }
        return (left, try chain(right, kind, .inFilter, at: mark))
    }

    private func isCross(_ reader: inout NodeReader) throws(QueryError) -> Bool {
        try reader.requireFalse("delim_flipped", "this form of join is not known; write JOIN … ON")
        try reader.requireEmpty("duplicate_eliminated_columns", "this form of join is not known; write JOIN … ON")
        switch try reader.text("ref_type") {
        case "REGULAR": return false
        case "CROSS": return true
        case "NATURAL": throw reader.unsupported("`NATURAL JOIN` depends on column names; write JOIN … USING")
        case "ASOF": throw reader.unsupported("`ASOF JOIN` is not known; write JOIN … ON with an equality")
        case "POSITIONAL":
            throw reader.unsupported("`POSITIONAL JOIN` depends on the order of rows; write JOIN … ON")
        default: throw NodeReader.unknown("ref_type", reader.mark)
        }
    }

    private func kind(_ reader: inout NodeReader) throws(QueryError) -> Join.Kind {
        switch try reader.text("join_type") {
        case "INNER": return .inner
        case "LEFT": return .left
        case "RIGHT": throw reader.unsupported("`RIGHT JOIN` is not known; exchange the datasets and write LEFT JOIN")
        case "FULL", "OUTER":
            throw reader.unsupported("`FULL JOIN` makes rows that belong to nobody; write LEFT JOIN")
        case "SEMI": throw reader.unsupported("`SEMI JOIN` is not known; write WHERE EXISTS (SELECT …) or IN")
        case "ANTI": throw reader.unsupported("`ANTI JOIN` is not known; write WHERE NOT EXISTS (SELECT …)")
        default: throw NodeReader.unknown("join_type", reader.mark)
        }
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

    /// The tree has the joins after a comma on the comma's right; from left to right they mean the same if each speaks
    /// only of what stands after the comma.
    private func chain(
        _ right: SourceSyntax, _ kind: Join.Kind, _ condition: JoinSyntax.Condition, at mark: SourceMark
    ) throws(QueryError) -> [JoinSyntax] {
        let own = JoinSyntax(kind: kind, relation: right.first, condition: condition, mark: mark)
        guard let next = right.joins.first else { return [own] }
        guard case .inFilter = condition else {
            throw QueryError(.unsupported, at: next.mark, "a join inside parentheses is not known; chain the joins")
        }
        guard right.namesOnlyItself else {
            throw QueryError(
                .unsupported, at: next.mark,
                "a join after a comma needs ON with aliases; write CROSS JOIN for the comma")
        }
        return [own] + right.joins
    }
}
