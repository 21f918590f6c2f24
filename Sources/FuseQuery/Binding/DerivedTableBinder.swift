import FuseCore

/// Binds a subquery to a table whose rows still belong to units, one each.
struct DerivedTableBinder {
    let context: BindingContext
    let names: TableNames

    func table(_ query: QuerySyntax) throws(QueryError) -> DerivedTable {
        let number = try context.enter(at: query.mark)
        defer { context.leave() }
        switch query {
        case .union(let parts, let mark):
            let tables = try parts.map { (part) throws(QueryError) in try table(part) }
            return try UnionBinder(tables: tables, mark: mark).table(number)
        case .select(let select): return try table(select, number)
        }
    }

    private func table(_ select: SelectSyntax, _ number: Int) throws(QueryError) -> DerivedTable {
        try refuseOrder(select)
        var source = SourceBinder(context: context, names: names)
        try source.bind(select)
        guard select.isAggregated else {
            let outputs = try SubqueryOutputs(scope: source.scope, select).columns(of: rowBinder(source))
            return try projection(outputs, of: source, select, number)
        }
        let groups = try GroupedRows(source: source, context: context, select: select)
        let outputs = try SubqueryOutputs(scope: Scope(), select).columns(of: groups.binder)
        let having = try select.having.map { (having) throws(QueryError) in
            try groups.binder.condition(having, "HAVING")
        }
        let table = try groups.table(at: select.mark)
        return try GroupedOutputs(table: table, filter: having, outputs: outputs, mark: select.mark).projection(number)
    }

    private func rowBinder(_ source: SourceBinder) -> ScalarBinder {
        ScalarBinder(scope: source.scope, parameters: context.parameters, place: .measure)
    }

    private func projection(
        _ outputs: [SubqueryOutputs.Column], of source: SourceBinder, _ select: SelectSyntax, _ number: Int
    ) throws(QueryError) -> DerivedTable {
        let present = source.present
        let carriers = outputs.indices.filter { outputs[$0].value.columnReference.map(present.contains) ?? false }
        let unit = source.anchor.flatMap { anchor in
            source.unitName.map { UnitCarrier(name: $0, column: anchor) }
        }
        if case .distinct = select.multiplicity {
            try requireDistinctUnits(outputs, unit, carriers, source, at: select.mark)
        }
        return DerivedTable(
            projecting: outputs.map { ($0.name, $0.value, source.scope.isUnit($0.value)) }, of: source.rows,
            select.multiplicity == .distinct ? .distinct : .all, unit: unit, carrier: carriers.first, number: number)
    }

    private func requireDistinctUnits(
        _ outputs: [SubqueryOutputs.Column], _ unit: UnitCarrier?, _ carriers: [Int], _ source: SourceBinder,
        at mark: SourceMark
    ) throws(QueryError) {
        for output in outputs where output.value.type == .opaque {
            throw QueryError(.typeMismatch, at: output.mark, "values of this type cannot be compared; leave it out")
        }
        guard let unit, carriers.isEmpty else { return }
        throw QueryError(
            .mixedUnits, at: mark,
            "`DISTINCT` would merge rows of different units; add the unit column \(source.scope.label(unit.column))")
    }

    /// A subquery is a set of rows; picking some of them by their order would let units decide about others.
    private func refuseOrder(_ select: SelectSyntax) throws(QueryError) {
        if let limit = select.limit {
            throw QueryError(
                .unsupported, at: limit.mark,
                "`LIMIT` in a subquery would let one unit's rows push out another's; limit the outermost SELECT")
        }
        if let order = select.order.first {
            throw QueryError(
                .unsupported, at: order.expression.mark,
                "`ORDER BY` in a subquery has no effect; order the outermost SELECT")
        }
    }
}

/// The column that says whose a row is, and what is protected.
struct UnitCarrier {
    let name: String
    let column: ColumnReference
}

extension DerivedTable {
    /// A projection; the unit's column is added without a name if no output carries it.
    init(
        projecting outputs: [(name: String, value: Scalar, isUnit: Bool)], of rows: RowSource,
        _ multiplicity: Multiplicity, unit: UnitCarrier?, carrier: Int?, number: Int
    ) {
        var outputs = outputs
        if let unit, carrier == nil { outputs.append(("", .column(unit.column), true)) }
        self.init(
            number: number, form: .projection(rows, values: outputs.map(\.value), multiplicity),
            columns: outputs.map { Column(name: $0.name, type: $0.value.type, isUnit: $0.isUnit) },
            unit: unit.map { Unit(name: $0.name, place: carrier ?? outputs.count - 1) }, needed: [])
    }
}

extension SelectSyntax {
    /// Whether rows are put together into groups.
    var isAggregated: Bool {
        if having != nil || items.contains(where: \.containsAggregate) { return true }
        switch grouping {
        case .allOutputs: return true
        case .listed(let groups, let sets): return !groups.isEmpty || sets.count > 1
        }
    }
}
