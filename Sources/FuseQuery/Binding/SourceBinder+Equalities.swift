import FuseCore

extension SourceBinder {
    /// Some equality must tie the new dataset to those before it, or rows multiply without limit.
    func requireEquality(_ conjuncts: [Scalar], index: Int, at mark: SourceMark) throws(QueryError) {
        let ties = conjuncts.contains { conjunct in
            guard case .comparison(.equal, let left, let right) = conjunct.form else { return false }
            let sides = [left, right].map { Set($0.columns.map { $0.relation == index }) }
            return Set(sides) == [[true], [false]]
        }
        guard ties else {
            throw QueryError(
                .unsupported, at: mark, "a join needs an equality between a column of each side; add one with AND")
        }
    }

    func requireSameUnit(
        _ member: Scope.Member, as first: Scope.Member, at mark: SourceMark
    ) throws(QueryError) {
        let names = [member, first].compactMap { $0.table.unit?.name.utf8.map { $0 } }
        guard Set(names).count == 1 else {
            throw QueryError(
                .mixedUnits, at: mark,
                "`\(member.table.dataset)` and `\(first.table.dataset)` protect different units; "
                    + "a row would belong to two, query them one by one")
        }
    }

    func requireUnitEquality(
        _ conjuncts: [Scalar], _ unit: ColumnReference, at mark: SourceMark
    ) throws(QueryError) {
        let partners = conjuncts.compactMap { partner(of: unit, in: $0) }
        guard let first = partners.first else {
            throw QueryError(
                .notJoinedOnUnit, at: mark,
                "private datasets are joined by their unit; add `=` between \(scope.label(unit)) and another's unit column"
            )
        }
        guard partners.contains(where: { $0.column.type == unit.column.type }) else {
            throw QueryError(
                .typeMismatch, at: mark,
                "the unit columns are \(unit.column.type.name) and \(first.column.type.name); seal them with one type")
        }
    }

    private func partner(of unit: ColumnReference, in conjunct: Scalar) -> ColumnReference? {
        guard case .comparison(.equal, let left, let right) = conjunct.form,
            let a = left.columnReference, let b = right.columnReference
        else { return nil }
        let other = a == unit ? b : b == unit ? a : nil
        return other.flatMap { $0.relation < unit.relation && scope.isUnit($0) ? $0 : nil }
    }
}

extension Scalar {
    /// The conditions that must all hold for this one to hold.
    var conjuncts: [Scalar] {
        if case .all(let list) = form { list.flatMap(\.conjuncts) } else { [self] }
    }
}
