extension SourceSyntax {
    /// Whether every join is a comma, or has a condition whose columns all stand after the alias of a relation here.
    var namesOnlyItself: Bool {
        let aliases = Set(([first] + joins.map(\.relation)).map { ColumnKey($0.alias) })
        return joins.allSatisfy { join in
            switch join.condition {
            case .inFilter: true
            case .using: false
            case .on(let condition): condition.namesOnly(aliases)
            }
        }
    }
}

extension ExpressionSyntax {
    /// Whether every column stands after one of these aliases; a query inside may name others, so there is none.
    fileprivate func namesOnly(_ aliases: Set<ColumnKey>) -> Bool {
        var waiting = [self]
        while let next = waiting.popLast() {
            switch next.form {
            case .column(let names):
                guard names.count == 2, aliases.contains(ColumnKey(names[0])) else { return false }
            case .membership, .existence, .star, .grouping: return false
            default: waiting += next.children
            }
        }
        return true
    }
}
