import FuseCore

/// Puts the bound parts of a query together.
struct PlanAssembly {
    let source: SourceBinder
    let outputs: OutputBinder
    let domain: KeyDomain?

    func plan(
        having: ReleasedPredicate?, order: [ReleaseOrder], limit: Int?
    ) throws(QueryError) -> AggregatePlan {
        try requireAggregation()
        let (rows, limits) = (source.rows, source.context.limits)
        try JobBounds(context: source.context, relations: rows.allRelations).check()
        let structure = RowStructure(of: rows, catalog: source.context.catalog)
        var book = QuantityBook(
            source: source, bounds: BoundsBook(rows: rows, context: source.context), limits: limits,
            structuralCap: structuralCap(structure))
        try WholeContributions(limits: limits, unit: unit, rows: rows).check(outputs.calls)
        let measures = try book.measures(for: outputs.calls)
        let uses = recordedUses(rows)
        let pruning = PlanPruning(uses: uses)
        return AggregatePlan(
            rows: pruning.pruned(rows), keys: outputs.keys, groupingSets: outputs.groupingSets,
            groupLimits: groupLimits(structure), domain: domain.map(pruning.pruned), unit: unit,
            quantities: book.quantities, measures: measures, outputs: outputs.outputs, outputNames: outputs.names,
            having: having, order: order, limit: limit, columnUses: uses.uses,
            comparisons: recordedComparisons(rows), notes: notes + book.notes, limits: limits)
    }

    private func requireAggregation() throws(QueryError) {
        guard !outputs.outputs.isEmpty else {
            throw QueryError(.unsupported, at: SQLText.start, "SELECT names nothing; name group keys and measures")
        }
    }

    private var unit: PrivacyUnit? { source.unitName.map(PrivacyUnit.init) }

    private func keys(of set: [Int]) -> [Scalar] { set.map { outputs.keys[$0].value } }

    private func groupLimits(_ structure: RowStructure) -> [GroupLimit] {
        outputs.groupingSets.map { set in
            guard source.anchor != nil else { return GroupLimit(groups: 1, enforcement: .structure) }
            return structure.groups(by: keys(of: set)).map { GroupLimit(groups: $0, enforcement: .structure) }
                ?? GroupLimit(
                    groups: source.context.limits.maxGroups,
                    enforcement: source.context.limits.contributions == .whole ? .none : .ranking)
        }
    }

    /// How many rows of a unit a group can hold in every grouping; nil if that is not limited.
    private func structuralCap(_ structure: RowStructure) -> Int? {
        let caps = outputs.groupingSets.map { structure.rowsPerGroup(by: keys(of: $0)) }
        return caps.contains(nil) ? nil : caps.compactMap(\.self).max()
    }

    private func recordedUses(_ rows: RowSource) -> UseRecorder {
        var uses = UseRecorder()
        uses.record(rows)
        for key in outputs.keys { uses.record(key.value, of: rows, as: [.group]) }
        for call in outputs.calls.compactMap(\.call) { uses.record(call, of: rows) }
        for case .column(let reading, let column) in domain?.sources ?? [] {
            uses.record(column, of: reading, as: [.group])
        }
        return uses
    }

    private func recordedComparisons(_ rows: RowSource) -> [ID<Dataset>: [String: ColumnComparison]] {
        var recorder = ComparisonRecorder()
        recorder.record(rows)
        for key in outputs.keys { recorder.record(value: key.value, of: rows) }
        for call in outputs.calls.compactMap(\.call) {
            for value in call.values { recorder.record(value: value, of: rows) }
        }
        for (key, source) in zip(outputs.keys, domain?.sources ?? []) {
            recorder.record(domain: source, of: key.value, of: rows)
        }
        return recorder.comparisons
    }

    private var notes: [String] {
        var notes = source.context.notes
        if let unit { notes.insert("rows without a unit (`\(unit.name)`) are left out", at: 0) }
        if outputs.chargesUnshown {
            notes.append("HAVING or ORDER BY use measures that are not shown; they are charged too")
        }
        return notes
    }
}

extension PlanPruning {
    fileprivate func pruned(_ domain: KeyDomain) -> KeyDomain {
        KeyDomain(
            sources: domain.sources.map { source in
                if case .column(let reading, let column) = source { .column(pruned(reading), column) } else { source }
            })
    }
}
