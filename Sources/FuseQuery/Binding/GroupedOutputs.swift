import FuseCore

/// Makes a subquery's table of its groups: HAVING keeps some, and outputs are computed of keys and aggregates.
struct GroupedOutputs {
    let table: DerivedTable
    let filter: Scalar?
    let outputs: [SubqueryOutputs.Column]
    let mark: SourceMark

    func projection(_ number: Int) throws(QueryError) -> DerivedTable {
        for output in outputs where !isUnit(output.value) { try requireNoUnit(output.value, at: output.mark) }
        if let filter { try requireNoUnit(filter, at: mark) }
        let unit = table.unit.map { UnitCarrier(name: $0.name, column: reference(to: $0.place)) }
        let rows = RowSource(
            relations: [Relation(alias: "", source: .derived(table))], joins: [], filter: filter, unit: unit?.column)
        let carrier = outputs.firstIndex { output in
            unit.map { output.value.columnReference?.column.place == $0.column.column.place } ?? false
        }
        return DerivedTable(
            projecting: outputs.map { ($0.name, $0.value, isUnit($0.value)) }, of: rows, .all, unit: unit,
            carrier: carrier, number: number)
    }

    private func reference(to place: Int) -> ColumnReference {
        ColumnReference(relation: 0, column: table.column(at: place))
    }

    private func isUnit(_ value: Scalar) -> Bool {
        value.columnReference?.column.place.map { table.columns[$0].isUnit } ?? false
    }

    /// A unit's value may be passed on, and enters no computation.
    private func requireNoUnit(_ value: Scalar, at mark: SourceMark) throws(QueryError) {
        guard let column = value.firstUse(where: { isUnit(.column($0)) }) else { return }
        throw ScalarBinder.unitRefusal(column.column.name.shown, at: mark)
    }
}

extension RelationColumn {
    /// The place in a derived table; nil in a dataset.
    var place: Int? {
        if case .derived(let place, _, _) = self { place } else { nil }
    }
}
