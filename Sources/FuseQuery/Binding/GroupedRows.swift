import FuseCore

/// The groups of a subquery while its outputs are bound: an expression over them is made of keys and aggregates.
final class GroupedRows {
    private let source: SourceBinder
    private let context: BindingContext
    private let select: SelectSyntax
    private let number: Int
    private var keys: [Scalar] = []
    private var aggregates: [RowAggregate] = []

    init(source: SourceBinder, context: BindingContext, select: SelectSyntax) throws(QueryError) {
        self.source = source
        self.context = context
        self.select = select
        number = try context.number(at: select.mark)
        for key in try targets() { try add(key) }
        try requireUnit()
    }

    /// Binds expressions over the groups.
    var binder: ScalarBinder {
        var binder = ScalarBinder(scope: Scope(), parameters: context.parameters, place: .measure)
        binder.replacement = { (syntax) throws(QueryError) in try self.column(syntax) }
        return binder
    }

    /// The groups as a table: the keys, then the aggregates.
    func table(at mark: SourceMark) throws(QueryError) -> DerivedTable {
        let columns =
            keys.enumerated().map { place, key in
                DerivedTable.Column(name: name(at: place), type: key.type, isUnit: source.scope.isUnit(key))
            }
            + aggregates.map { DerivedTable.Column(name: "", type: $0.type, isUnit: false) }
        return DerivedTable(
            number: number, form: .aggregation(source.rows, keys: keys, aggregates: aggregates), columns: columns,
            unit: source.unitName.flatMap { name in unitPlace.map { DerivedTable.Unit(name: name, place: $0) } },
            needed: [])
    }

    private func targets() throws(QueryError) -> [ExpressionSyntax] {
        switch select.grouping {
        case .allOutputs: return select.items.filter { !$0.containsAggregate }
        case .listed(let groups, let sets):
            guard sets.count <= 1, sets.allSatisfy({ Set($0).count == groups.count }) else {
                throw QueryError(
                    .unsupported, at: groups.first?.mark ?? select.mark,
                    "`ROLLUP`, `CUBE` and `GROUPING SETS` stand in the outermost SELECT alone; group by plain keys here"
                )
            }
            let targets = GroupingTargets(scope: source.scope, items: select.items)
            return try groups.map { (group) throws(QueryError) in try targets.target(of: group) }
        }
    }

    private func add(_ syntax: ExpressionSyntax) throws(QueryError) {
        guard !syntax.containsAggregate else {
            throw QueryError(.unsupported, at: syntax.mark, "an aggregate is no group key; name a column or expression")
        }
        let value = try rowBinder.bindCountable(syntax)
        try value.requireGroups(at: syntax.mark)
        if !keys.contains(value) { keys.append(value) }
    }

    /// A group must hold rows of one unit alone.
    private func requireUnit() throws(QueryError) {
        guard let anchor = source.anchor, unitPlace == nil else { return }
        throw QueryError(
            .mixedUnits, at: select.mark,
            "the groups of this subquery mix units; add \(source.scope.label(anchor)) to its GROUP BY")
    }

    /// The key that says whose a group is.
    private var unitPlace: Int? {
        let present = source.present
        return keys.firstIndex { $0.columnReference.map(present.contains) ?? false }
    }

    private var rowBinder: ScalarBinder {
        ScalarBinder(scope: source.scope, parameters: context.parameters, place: .measure)
    }

    /// The key or aggregate that an expression is; nil if it is made of such.
    private func column(_ syntax: ExpressionSyntax) throws(QueryError) -> Scalar? {
        if let aggregate = try RowAggregateBinder(source: source).bind(syntax) {
            return column(at: keys.count + index(of: aggregate), aggregate.type)
        }
        if syntax.containsAggregate { return nil }
        if let aliased = aliased(syntax) { return try binder.bindCountable(aliased) }
        if let value = try? rowBinder.bindCountable(syntax), let place = keys.firstIndex(of: value) {
            return column(at: place, value.type)
        }
        guard case .column = syntax.form else { return nil }
        _ = try rowBinder.bindCountable(syntax)
        throw QueryError(
            .unsupported, at: syntax.mark, "a group has many values of this column; add it to GROUP BY or aggregate it")
    }

    private func column(at place: Int, _ type: ScalarType) -> Scalar {
        .column(ColumnReference(relation: 0, column: .derived(place: place, name: name(at: place), type: type)))
    }

    /// What messages call a column of the groups; queries cannot name it.
    private func name(at place: Int) -> String {
        place < keys.count ? keys[place].columnReference?.column.name ?? "" : ""
    }

    private func index(of aggregate: RowAggregate) -> Int {
        if let index = aggregates.firstIndex(of: aggregate) { return index }
        aggregates.append(aggregate)
        return aggregates.count - 1
    }

    /// The output that a single name means, as HAVING may use it, where no column has that name.
    private func aliased(_ syntax: ExpressionSyntax) -> ExpressionSyntax? {
        guard case .column(let names) = syntax.form, names.count == 1, source.scope.candidates(names[0]).isEmpty
        else { return nil }
        return select.items.first { item in
            !item.alias.isEmpty && ColumnKey(item.alias) == ColumnKey(names[0]) && !item.mentions(names[0])
        }
    }
}

extension ExpressionSyntax {
    /// Whether an unqualified name stands anywhere inside.
    fileprivate func mentions(_ name: String) -> Bool {
        if case .column(let names) = form, names.count == 1, ColumnKey(names[0]) == ColumnKey(name) { return true }
        return children.contains { $0.mentions(name) }
    }
}
