import FuseCore

extension SyntaxTree {
    func grouping(_ reader: inout NodeReader, near mark: SourceMark) throws(QueryError) -> SelectSyntax.Grouping {
        let groups = try reader.list("group_expressions").map { (group) throws(QueryError) in
            try expression(group, near: mark)
        }
        let sets = try sets(reader.list("group_sets"), of: groups.indices, near: groups.first?.mark ?? mark)
        switch try reader.text("aggregate_handling") {
        // No GROUP BY has no set, and means one group of all rows.
        case "STANDARD_HANDLING": return .listed(groups, sets: sets.isEmpty ? [[]] : sets)
        case "FORCE_AGGREGATES" where sets.isEmpty: return .allOutputs(mark)
        default: throw NodeReader.unknown("aggregate_handling", mark)
        }
    }

    private func sets(
        _ nodes: [DocumentNode], of indices: Range<Int>, near mark: SourceMark
    ) throws(QueryError) -> [[Int]] {
        let sets = try nodes.map { (node) throws(QueryError) in try set(node, of: indices, near: mark) }
        // The parser lists an expression only if a set has it.
        guard Set(sets.joined()).count == indices.count else { throw NodeReader.unknown("group_sets", mark) }
        return sets
    }

    private func set(
        _ node: DocumentNode, of indices: Range<Int>, near mark: SourceMark
    ) throws(QueryError) -> [Int] {
        guard case .list(let members) = node.content else { throw NodeReader.unknown("group_sets", mark) }
        var set: [Int] = []
        for member in members {
            // INVARIANT: indices ascend, so none stands twice.
            guard case .number(let digits) = member.content, let index = Int(digits), indices.contains(index),
                set.last.map({ $0 < index }) ?? true
            else { throw NodeReader.unknown("group_sets", mark) }
            set.append(index)
        }
        return set
    }
}
