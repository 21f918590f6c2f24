import FuseCore

/// Binds IN (SELECT …) and EXISTS: whether a row finds a partner in another table.
///
/// In a public table any partner counts. In a private one a row may find partners of its own unit alone, so the unit columns
/// of both must be compared. `IN` gives NULL where a side is NULL and the table is not empty, and whether it is empty is the
/// business of other units: so neither side may be NULL in a private table.
struct TableSearch {
    let context: BindingContext
    let names: TableNames
    /// Unit columns of the searching rows that are never NULL.
    let present: Set<ColumnReference>
    /// What the searching rows protect; nil if they are public.
    let unit: String?

    func membership(
        of value: ExpressionSyntax, in query: QuerySyntax, _ binder: ScalarBinder
    ) throws(QueryError) -> Scalar {
        let table = try DerivedTableBinder(context: context, names: names).table(query)
        let left = try table.unit == nil ? binder.bind(value) : binder.bindCountable(value)
        let visible = table.columns.indices.filter { table.unit?.place != $0 || !table.columns[$0].name.isEmpty }
        guard visible.count == 1, let place = visible.first else {
            throw QueryError(.typeMismatch, at: query.mark, "`IN` takes a subquery with one column; name one")
        }
        let column = column(place, of: table)
        if let unit = table.unit {
            let isPresent = left.columnReference.map(present.contains) ?? false
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
        var source = SourceBinder(context: context, names: names)
        try source.bindSource(of: select)
        let (own, pairs) = try split(select.filter?.conjuncts ?? [], source, binder)
        try source.restrict(by: own)
        if let anchor = source.anchor {
            let scope = source.scope
            try requireSameUnit(scope.members[anchor.relation].unit?.name, at: query.mark)
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
        let inside = ScalarBinder(scope: source.scope, parameters: context.parameters, place: .filter)
        var outside = ScalarBinder(scope: outer.scope, parameters: context.parameters, place: .filter)
        outside.search = nil
        switch (try Self.value(of: left, inside), try Self.value(of: right, inside)) {
        case (let inner?, nil): return try pair(inner, outside.bindCountable(right), outer, at: condition.mark)
        case (nil, let inner?): return try pair(inner, outside.bindCountable(left), outer, at: condition.mark)
        default: return nil
        }
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
        var sides = [outside, inner]
        let test = try outer.typed(mark) { () throws(TypeProblem) in try .comparison(.equal, outside, inner) }
        if case .comparison(_, let left, let right) = test.form { sides = [left, right] }
        return (sides[1], sides[0])
    }

    private func column(_ place: Int, of table: DerivedTable) -> Scalar {
        let column = table.columns[place]
        return .column(
            ColumnReference(relation: 0, column: .derived(place: place, name: column.name, type: column.type)))
    }

    private func requireSameUnit(_ name: String?, at mark: SourceMark) throws(QueryError) {
        guard let name, let unit, name.utf8.elementsEqual(unit.utf8) else {
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
