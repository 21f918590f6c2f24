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
        switch condition.form {
        case .isNull(let inner) where inner.columnReference != nil: return
        case .isMember(let value, _) where value.columnReference != nil: return
        case .hasMatch(let values, _):
            for value in values where value.columnReference == nil { try requireNoUnit(value, at: mark) }
        case .column(let column) where scope.isUnit(column):
            throw ScalarBinder.unitRefusal(scope.label(column), at: mark)
        default: for child in condition.children { try requireNoUnit(child, at: mark) }
        }
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
    /// The conditions that must all hold for this one to hold.
    var conjuncts: [Scalar] {
        if case .all(let list) = form { list.flatMap(\.conjuncts) } else { [self] }
    }
}
