extension RowSource {
    /// The places where datasets are read, each once.
    var readings: [DatasetReading] {
        relations.flatMap(\.source.readings) + (filter?.tables.flatMap(\.readings) ?? [])
    }
}

extension Relation.Source {
    fileprivate var readings: [DatasetReading] {
        switch self {
        case .dataset(let reading): [reading]
        case .derived(let table): table.readings
        }
    }
}

extension DerivedTable {
    fileprivate var readings: [DatasetReading] {
        switch form {
        case .projection(let rows, _, _), .aggregation(let rows, _, _): rows.readings
        case .union(let tables): tables.flatMap(\.readings)
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
