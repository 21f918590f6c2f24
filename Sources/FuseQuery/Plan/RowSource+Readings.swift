extension RowSource {
    /// Its relations, and those of its subqueries and of the tables that its filter searches.
    var allRelations: [Relation] {
        relations.flatMap { relation in
            guard case .derived(let table) = relation.source else { return [relation] }
            return [relation] + table.sources.flatMap(\.allRelations)
        } + (filter?.tables ?? []).flatMap { $0.sources.flatMap(\.allRelations) }
    }

    /// The places where datasets are read, each once.
    var readings: [DatasetReading] {
        allRelations.compactMap { relation in
            if case .dataset(let reading) = relation.source { reading } else { nil }
        }
    }
}

extension KeyDomain {
    /// The public datasets that give the keys' values.
    var readings: [DatasetReading] {
        sources.compactMap { source in
            if case .column(let reading, _) = source { reading } else { nil }
        }
    }
}

extension Scalar {
    /// The tables that are searched, each as often as it appears.
    var tables: [DerivedTable] {
        switch form {
        case .isMember(let value, let table): [table] + value.tables
        case .hasMatch(let values, let table): [table] + values.flatMap(\.tables)
        default: children.flatMap(\.tables)
        }
    }
}
