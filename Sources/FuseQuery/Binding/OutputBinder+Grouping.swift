import FuseCore

extension OutputBinder {
    /// The most grouping sets of a query.
    static let mostSets = 64

    /// Binds GROUP BY: the different keys, and which of them form each grouping.
    mutating func bindKeys(of select: SelectSyntax) throws(QueryError) {
        switch select.grouping {
        case .listed(let groups, let sets):
            let places = try bind(groups, of: select)
            try group(
                by: sets.map { set in Set(set.map { places[$0] }).sorted() }, at: groups.first?.mark ?? select.mark)
        case .allOutputs(let mark):
            for item in select.items where !item.containsAggregate { _ = try addKey(item) }
            try group(by: [Array(keys.indices)], at: mark)
        }
    }

    /// The key that each expression of GROUP BY is.
    private mutating func bind(_ groups: [ExpressionSyntax], of select: SelectSyntax) throws(QueryError) -> [Int] {
        let targets = GroupingTargets(scope: source.scope, items: select.items)
        var places: [Int] = []
        for group in groups { places.append(try addKey(try targets.target(of: group))) }
        return places
    }

    private mutating func group(by sets: [[Int]], at mark: SourceMark) throws(QueryError) {
        guard sets.count <= Self.mostSets else {
            throw QueryError(
                .unsupported, at: mark, "more than \(Self.mostSets) grouping sets, CUBE and ROLLUP included; name fewer"
            )
        }
        guard Set(sets).count == sets.count else {
            throw QueryError(
                .unsupported, at: mark, "a grouping set stands twice, which would show its groups twice; leave one out")
        }
        setGrouping(sets)
    }
}

extension ExpressionSyntax {
    /// Whether an aggregate function or GROUPING is called anywhere inside.
    var containsAggregate: Bool {
        switch form {
        case .grouping: return true
        case .call(let call) where AggregateFunction.isKnownToSQL(call.name): return true
        default: return children.contains(where: \.containsAggregate)
        }
    }
}
