import FuseCore

/// Binds IN (SELECT …) and EXISTS: whether a row finds a partner in another table.
///
/// In a public table any partner counts. In a private one a row may find partners of its own unit alone, so the unit columns
/// of both must be compared. `IN` gives NULL where a side is NULL and the table is not empty, and whether it is empty is the
/// business of other units: so neither side may be NULL in a private table.
struct TableSearch {
    /// The searching rows.
    let rows: SourceBinder

    private var context: BindingContext { rows.context }

    func membership(
        of value: ExpressionSyntax, in query: QuerySyntax, _ binder: ScalarBinder
    ) throws(QueryError) -> Scalar {
        let table = try DerivedTableBinder(context: context, names: rows.names).table(query)
        let left = try table.unit == nil ? binder.bind(value) : binder.bindCountable(value)
        let visible = table.columns.indices.filter { table.unit?.place != $0 || !table.columns[$0].name.isEmpty }
        guard visible.count == 1, let place = visible.first else {
            throw QueryError(.typeMismatch, at: query.mark, "`IN` takes a subquery with one column; name one")
        }
        let column = Scalar.column(ColumnReference(relation: 0, column: table.column(at: place)))
        if let unit = table.unit {
            let isPresent = left.columnReference.map(rows.present.contains) ?? false
            try requireSameUnit(unit.name, at: query.mark)
            let isSame = left.type == table.columns[place].type
            try requireUnits(isPresent && isSame && place == unit.place, at: query.mark)
        }
        _ = try binder.typed(value.mark) { () throws(TypeProblem) in try .comparison(.equal, left, column) }
        return .truth(.isMember(left, table.needing([place])))
    }

    func existence(of query: QuerySyntax, _ binder: ScalarBinder) throws(QueryError) -> Scalar {
        guard case .select(let select) = query, !select.isAggregated, select.limit == nil, select.order.isEmpty else {
            throw QueryError(
                .unsupported, at: query.mark, "`EXISTS` takes a plain SELECT … FROM … WHERE; leave the rest out")
        }
        let number = try context.enter(at: query.mark)
        defer { context.leave() }
        var source = SourceBinder(context: context, names: rows.names)
        try source.bindSource(of: select)
        let (own, pairs) = try split(select.filter?.conjuncts ?? [], source, binder)
        try source.restrict(by: own)
        try requireMeaning(of: select.items, source, binder)
        if source.anchor != nil {
            let scope = source.scope
            try requireSameUnit(source.unitName, at: query.mark)
            let tied = pairs.contains { pair in
                binder.scope.isUnit(pair.outer) && scope.isUnit(pair.inner) && pair.outer.type == pair.inner.type
            }
            try requireUnits(tied, at: query.mark)
        }
        let table = DerivedTable(
            number: number, form: .projection(source.rows, values: pairs.map(\.inner), .all),
            columns: pairs.map { DerivedTable.Column(name: "", type: $0.inner.type, isUnit: false) }, unit: nil,
            needed: Set(pairs.indices))
        return .truth(.hasMatch(pairs.map(\.outer), table))
    }

    /// An equality of something inside EXISTS with something outside of it.
    private typealias Pair = (inner: Scalar, outer: Scalar)

    private func split(
        _ conditions: [ExpressionSyntax], _ source: SourceBinder, _ outer: ScalarBinder
    ) throws(QueryError) -> (own: [ExpressionSyntax], [Pair]) {
        var own: [ExpressionSyntax] = []
        var pairs: [Pair] = []
        for condition in conditions {
            if let pair = try pair(condition, source, outer) { pairs.append(pair) } else { own.append(condition) }
        }
        return (own, pairs)
    }

    /// Names mean what is nearest: a side that can be bound inside is inside.
    private func pair(
        _ condition: ExpressionSyntax, _ source: SourceBinder, _ outer: ScalarBinder
    ) throws(QueryError) -> Pair? {
        guard case .comparison(.equal, let left, let right) = condition.form else { return nil }
        let (inside, outside) = (compared(in: source.scope), compared(in: outer.scope))
        switch (try Self.value(of: left, inside), try Self.value(of: right, inside)) {
        case (let inner?, nil): return try pair(inner, outside.bindCountable(right), outer, at: condition.mark)
        case (nil, let inner?): return try pair(inner, outside.bindCountable(left), outer, at: condition.mark)
        default: return nil
        }
    }

    /// What EXISTS selects is not read; its names must be known all the same.
    private func requireMeaning(
        of items: [ExpressionSyntax], _ source: SourceBinder, _ outer: ScalarBinder
    ) throws(QueryError) {
        for item in items {
            if case .star(let alias) = item.form {
                _ = try source.scope.columns(of: alias, at: item.mark)
            } else if try Self.value(of: item, compared(in: source.scope)) == nil {
                _ = try compared(in: outer.scope).bindCountable(item)
            }
        }
    }

    private func compared(in scope: Scope) -> ScalarBinder {
        ScalarBinder(scope: scope, parameters: context.parameters, place: .filter)
    }

    /// The value inside; nil if a name is not known there, which may then be known outside.
    private static func value(
        of syntax: ExpressionSyntax, _ inside: ScalarBinder
    ) throws(QueryError) -> Scalar? {
        do {
            return try inside.bindCountable(syntax)
        } catch {
            if error.code == .unknownName { return nil }
            throw error
        }
    }

    private func pair(
        _ inner: Scalar, _ outside: Scalar, _ outer: ScalarBinder, at mark: SourceMark
    ) throws(QueryError) -> Pair {
        let sides = try outer.typed(mark) { () throws(TypeProblem) in try .comparison(.equal, outside, inner) }.children
        return (inner: sides[1], outer: sides[0])
    }

    private func requireSameUnit(_ name: String?, at mark: SourceMark) throws(QueryError) {
        guard let name, let own = rows.unitName, name.utf8.elementsEqual(own.utf8) else {
            throw QueryError(
                .mixedUnits, at: mark,
                "the searched table protects another unit than the rows that search it; query them one by one")
        }
    }

    private func requireUnits(_ areCompared: Bool, at mark: SourceMark) throws(QueryError) {
        guard areCompared else {
            throw QueryError(
                .notJoinedOnUnit, at: mark,
                "a row would search the rows of other units; compare the unit columns of both as well")
        }
    }
}

extension Scope {
    func isUnit(_ value: Scalar) -> Bool { value.columnReference.map(isUnit) ?? false }
}

extension DerivedTable {
    /// The same table of which some columns are needed.
    func needing(_ places: Set<Int>) -> DerivedTable {
        DerivedTable(number: number, form: form, columns: columns, unit: unit, needed: places)
    }
}
