import FuseCore

/// Which private relations are tied together by equalities of their unit columns.
///
/// An inner join's equality holds in every row. A left join's equality holds wherever the joined relation's columns are not
/// NULL, so it ties that relation alone; an equality there between two others says nothing.
struct UnitTies {
    private let scope: Scope
    private let joins: [PendingJoin]
    private var groups: RelationGroups
    /// Unit columns that an equality of an inner join keeps from being NULL.
    private(set) var present: Set<ColumnReference> = []

    init(scope: Scope, joins: [PendingJoin]) {
        self.scope = scope
        self.joins = joins
        groups = RelationGroups(count: scope.members.count)
        for join in joins {
            for (a, b) in join.conjuncts.compactMap({ scope.equatedUnits(in: $0) }) where a.column.type == b.column.type
            {
                guard join.kind == .inner || [a.relation, b.relation].contains(join.relation) else { continue }
                groups.connect([a.relation, b.relation])
                if join.kind == .inner { present.formUnion([a, b]) }
            }
        }
    }

    /// Refuses rows that could belong to two units, or to units of different kinds.
    func requireOneUnit(with anchor: ColumnReference) throws(QueryError) {
        let first = scope.members[anchor.relation]
        for join in joins {
            guard let unit = scope.unit(of: join.relation), unit != anchor else { continue }
            try requireSameKind(scope.members[join.relation], as: first, at: join.mark)
            guard isTied(join, to: anchor) else { throw refusal(of: join, unit, anchor) }
        }
    }

    /// A left join is tied by its own condition: what comes later cannot take back the rows that it paired.
    private func isTied(_ join: PendingJoin, to anchor: ColumnReference) -> Bool {
        guard groups.areConnected(join.relation, anchor.relation) else { return false }
        return join.kind == .inner
            || join.conjuncts.contains { conjunct in
                guard let (a, b) = scope.equatedUnits(in: conjunct), a.column.type == b.column.type else {
                    return false
                }
                return max(a.relation, b.relation) == join.relation && a.relation != b.relation
            }
    }

    private func requireSameKind(
        _ member: ScopeMember, as first: ScopeMember, at mark: SourceMark
    ) throws(QueryError) {
        let names = [member, first].compactMap { $0.unit.map { Array($0.name.utf8) } }
        guard Set(names).count == 1 else {
            throw QueryError(
                .mixedUnits, at: mark,
                "\(member.alias.shown) and \(first.alias.shown) protect different units; "
                    + "a row would belong to two, query them one by one")
        }
    }

    private func refusal(of join: PendingJoin, _ unit: ColumnReference, _ anchor: ColumnReference) -> QueryError {
        let equated = join.conjuncts.compactMap { scope.equatedUnits(in: $0) }
        if let (a, b) = equated.first(where: { $0.0.column.type != $0.1.column.type }) {
            return QueryError(
                .typeMismatch, at: join.mark,
                "the unit columns are \(a.column.typeName) and \(b.column.typeName); seal them with one type")
        }
        return QueryError(
            .notJoinedOnUnit, at: join.mark,
            "rows of two units could meet here; private datasets are joined by their unit, "
                + "add `=` between \(scope.label(unit)) and \(scope.label(anchor))")
    }
}

extension Scope {
    /// The two unit columns that a condition equates; nil if it is anything else.
    func equatedUnits(in conjunct: Scalar) -> (ColumnReference, ColumnReference)? {
        guard case .comparison(.equal, let left, let right) = conjunct.form, let a = left.columnReference,
            let b = right.columnReference, a.relation != b.relation, isUnit(a), isUnit(b)
        else { return nil }
        return (a, b)
    }
}

extension RelationColumn {
    /// The type as messages name it.
    var typeName: String { declared?.type.name ?? type.name }
}
