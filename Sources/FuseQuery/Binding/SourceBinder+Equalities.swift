import FuseCore

extension SourceBinder {
    /// Some equality must tie the new relation to those before it, or rows multiply without limit.
    func requireEquality(_ conjuncts: [Scalar], index: Int, at mark: SourceMark) throws(QueryError) {
        guard conjuncts.contains(where: { $0.equatedRelations?.contains([index]) ?? false }) else {
            throw QueryError(
                .unsupported, at: mark, "a join needs an equality between a column of each side; add one with AND")
        }
    }

    /// The relations of commas must hang together by equalities, in whatever order they were written.
    func requireConnection() throws(QueryError) {
        var groups = RelationGroups(count: scope.members.count)
        for conjunct in joins.flatMap(\.conjuncts) {
            if let sides = conjunct.equatedRelations { groups.connect(Array(sides.joined())) }
        }
        for join in joins where join.isOpen && !groups.areConnected(0, join.relation) {
            throw QueryError(
                .unsupported, at: join.mark,
                "a comma or `CROSS JOIN` pairs every row with every other; add an equality to WHERE, or write JOIN … ON"
            )
        }
    }

    /// A unit column decides nothing by its value: it is compared with other relations' columns alone, or tested for NULL.
    func requireNoUnit(_ condition: Scalar, at mark: SourceMark) throws(QueryError) {
        guard let column = condition.firstUse(where: scope.isUnit) else { return }
        throw ScalarBinder.unitRefusal(scope.label(column), at: mark)
    }
}

/// Relations put together step by step (disjoint sets).
struct RelationGroups {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func connect(_ relations: [Int]) {
        guard let first = relations.first else { return }
        let root = root(of: first)
        for relation in relations { parents[self.root(of: relation)] = root }
    }

    func areConnected(_ a: Int, _ b: Int) -> Bool { root(of: a) == root(of: b) }

    private func root(of relation: Int) -> Int {
        var next = relation
        while parents[next] != next { next = parents[next] }
        return next
    }
}

extension Scalar {
    /// The first column of some that decides by its value: it is neither tested for NULL nor looked up as it is.
    func firstUse(where isMeant: (ColumnReference) -> Bool) -> ColumnReference? {
        switch form {
        case .isNull(let inner) where inner.columnReference != nil: return nil
        case .isMember(let value, _) where value.columnReference != nil: return nil
        case .column(let column): return isMeant(column) ? column : nil
        case .hasMatch(let values, _):
            return values.filter { $0.columnReference == nil }.firstUse(where: isMeant)
        default: return children.firstUse(where: isMeant)
        }
    }

    /// The conditions that must all hold for this one to hold.
    var conjuncts: [Scalar] {
        if case .all(let list) = form { list.flatMap(\.conjuncts) } else { [self] }
    }
}

extension [Scalar] {
    fileprivate func firstUse(where isMeant: (ColumnReference) -> Bool) -> ColumnReference? {
        for value in self {
            if let column = value.firstUse(where: isMeant) { return column }
        }
        return nil
    }
}
