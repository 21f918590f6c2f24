import FuseCore

/// What the expressions of GROUP BY refer to: themselves, or the output that they number or name.
struct GroupingTargets {
    let scope: Scope
    let items: [ExpressionSyntax]

    func target(of group: ExpressionSyntax) throws(QueryError) -> ExpressionSyntax {
        switch group.form {
        case .literal(.number(let number)):
            guard let place = number.scaled(to: 0), let index = Int(exactly: place), items.indices.contains(index - 1)
            else {
                throw QueryError(.unknownName, at: group.mark, "GROUP BY numbers an output that SELECT does not have")
            }
            return items[index - 1]
        case .literal, .parameter:
            throw QueryError(.unsupported, at: group.mark, "GROUP BY a constant makes no groups; leave it out")
        case .column(let names) where names.count == 1: return try named(names[0], group)
        default: return group
        }
    }

    /// A single name may be a column or an alias; DuckDB takes the column, which surprises where the two differ.
    private func named(_ name: String, _ group: ExpressionSyntax) throws(QueryError) -> ExpressionSyntax {
        let aliased = items.filter { !$0.alias.isEmpty && ColumnKey($0.alias) == ColumnKey(name) }
        let columns = scope.candidates(name)
        if aliased.isEmpty { return group }
        guard columns.isEmpty || (columns.count == 1 && aliased.allSatisfy { isColumn($0, columns[0]) }),
            aliased.count == 1
        else {
            throw QueryError(
                .ambiguousName, at: group.mark,
                "\(name.shown) names both a column and an output; put an alias before the column or rename the output")
        }
        return aliased[0]
    }

    private func isColumn(_ item: ExpressionSyntax, _ column: ColumnReference) -> Bool {
        guard case .column(let names) = item.form else { return false }
        return (try? scope.column(names, at: item.mark)) == column
    }
}

extension Scalar {
    /// Refuses a key whose values cannot be compared.
    func requireGroups(at mark: SourceMark) throws(QueryError) {
        guard type != .null, type != .opaque else { throw groupRefusal(at: mark) }
    }

    func groupRefusal(at mark: SourceMark) -> QueryError {
        QueryError(.typeMismatch, at: mark, "this makes no groups: \(type.name); group by a column or expression")
    }
}
