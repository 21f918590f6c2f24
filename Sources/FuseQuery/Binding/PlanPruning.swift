/// Leaves out of a row source what nothing needs, so that it is neither unsealed nor computed.
struct PlanPruning {
    let uses: UseRecorder

    func pruned(_ rows: RowSource) -> RowSource {
        RowSource(
            relations: rows.relations.map { Relation(alias: $0.alias, source: pruned($0.source)) },
            joins: rows.joins, filter: rows.filter.map(pruned), unit: rows.unit)
    }

    func pruned(_ reading: DatasetReading) -> DatasetReading {
        let read = uses.columns[reading.place] ?? []
        return DatasetReading(
            place: reading.place, dataset: reading.dataset,
            columns: reading.columns.filter { read.contains($0.name) }, unit: reading.unit,
            conditions: reading.conditions)
    }

    private func pruned(_ source: Relation.Source) -> Relation.Source {
        switch source {
        case .dataset(let reading): .dataset(pruned(reading))
        case .derived(let table): .derived(pruned(table))
        }
    }

    private func pruned(_ table: DerivedTable) -> DerivedTable {
        let form: DerivedTable.Form =
            switch table.form {
            case .projection(let rows, let values, let multiplicity):
                .projection(pruned(rows), values: values, multiplicity)
            case .aggregation(let rows, let keys, let aggregates):
                .aggregation(pruned(rows), keys: keys, aggregates: aggregates)
            case .union(let parts): .union(parts.map(pruned))
            }
        return DerivedTable(
            number: table.number, form: form, columns: table.columns, unit: table.unit,
            needed: uses.needed[table.number] ?? [])
    }

    /// Conditions hold tables only beneath AND, OR and NOT.
    private func pruned(_ filter: Scalar) -> Scalar {
        switch filter.form {
        case .isMember(let value, let table): .truth(.isMember(value, pruned(table)))
        case .hasMatch(let values, let table): .truth(.hasMatch(values, pruned(table)))
        case .not(let inner): .truth(.not(pruned(inner)))
        case .all(let list): .truth(.all(list.map(pruned)))
        case .any(let list): .truth(.any(list.map(pruned)))
        default: filter
        }
    }
}
