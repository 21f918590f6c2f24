import FuseCore

/// Puts the bound parts of a query together.
struct PlanAssembly {
    let source: SourceBinder
    let filter: Scalar?
    let outputs: OutputBinder
    let limits: ContributionLimits

    func plan(
        having: ReleasedPredicate?, order: [ReleaseOrder], limit: Int?
    ) throws(QueryError) -> AggregatePlan {
        try requireAggregation()
        var book = try QuantityBook(source: source, limits: limits)
        let measures = try book.measures(for: outputs.calls)
        let uses = recordedUses()
        return AggregatePlan(
            relations: relations(uses), joins: source.joins, filter: filter, keys: outputs.keys, unit: unit,
            quantities: book.quantities, measures: measures, outputs: outputs.outputs, outputNames: outputs.names,
            having: having, order: order, limit: limit, columnUses: uses.uses,
            comparisons: recordedComparisons(), notes: notes, limits: limits)
    }

    private func requireAggregation() throws(QueryError) {
        guard !outputs.outputs.isEmpty else {
            throw QueryError(.unsupported, at: SQLText.start, "SELECT names nothing; name group keys and measures")
        }
    }

    private var unit: PrivacyUnit? {
        source.anchor.flatMap { column in
            source.scope.members[column.relation].table.unit.map { PrivacyUnit(name: $0.name, column: column) }
        }
    }

    private func recordedUses() -> UseRecorder {
        var uses = UseRecorder(scope: source.scope)
        for (index, join) in source.joins.enumerated() { uses.record(join.condition, joining: index + 1) }
        if let filter { uses.record(filter, as: [.filter]) }
        for key in outputs.keys { uses.record(key.value, as: [.group]) }
        for request in outputs.calls { uses.record(request.call) }
        return uses
    }

    private func recordedComparisons() -> [ID<Dataset>: [String: ColumnComparison]] {
        var recorder = ComparisonRecorder(scope: source.scope)
        for (index, join) in source.joins.enumerated() { recorder.record(join.condition, joining: index + 1) }
        if let filter { recorder.record(decision: filter) }
        for key in outputs.keys { recorder.record(value: key.value) }
        for request in outputs.calls { if let value = request.call.value { recorder.record(value: value) } }
        return recorder.comparisons
    }

    private func relations(_ uses: UseRecorder) -> [Relation] {
        source.scope.members.enumerated().map { index, member in
            Relation(
                dataset: member.table.dataset, alias: member.alias,
                columns: member.table.columns.filter { uses.columns[index].contains($0.name) },
                unit: member.table.unit, conditions: member.table.conditions.map { $0.expression(in: index) })
        }
    }

    private var notes: [String] {
        var notes = source.notes
        if let unit { notes.insert("rows without a unit (`\(unit.name)`) are left out", at: 0) }
        let shown = Set(outputs.outputs)
        let hidden = outputs.calls.indices.filter { !shown.contains(.measure($0)) }
        if !hidden.isEmpty { notes.append("HAVING or ORDER BY use measures that are not shown; they are charged too") }
        return notes
    }
}
