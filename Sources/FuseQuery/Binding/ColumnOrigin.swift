/// What a column of a relation is made of.
enum ColumnOrigin {
    /// It is a dataset's.
    case dataset(DatasetReading, ColumnSchema)
    /// It is one of these expressions over the rows of a subquery, one for each part of a union.
    case made([(Scalar, RowSource)])
    /// It is an aggregate of these expressions.
    case aggregated([(Scalar, RowSource)])
}

extension RowSource {
    /// What a column is made of; nil for an aggregate that reads no column.
    func origin(of column: ColumnReference) -> ColumnOrigin? {
        switch (relations[column.relation].source, column.column) {
        case (.dataset(let reading), .declared(let declared)): return .dataset(reading, declared)
        case (.derived(let table), .derived(let place, _, _)):
            let definitions = table.definitions(of: place)
            return table.isAggregate(place) ? .aggregated(definitions) : .made(definitions)
        default: preconditionFailure("a column belongs to the kind of relation that it refers to")
        }
    }
}

extension RowSource {
    /// Whether a column is a dataset's, under whatever names subqueries hand it on.
    func isPlain(_ column: ColumnReference) -> Bool {
        switch origin(of: column) {
        case .dataset?: true
        case .made(let definitions)?: definitions.allSatisfy { $1.isPlain($0) }
        case .aggregated?, nil: false
        }
    }

    /// Whether an expression is such a column.
    func isPlain(_ value: Scalar) -> Bool { value.columnReference.map(isPlain) ?? false }

    /// Whether a condition ties rows of a relation to earlier ones by plain columns of both, and does nothing else.
    func isPlainTie(_ conjunct: Scalar, joining relation: Int) -> Bool {
        conjunct.ties(relation) && conjunct.columns.allSatisfy(isPlain)
    }
}

extension DerivedTable {
    /// Whether a column is a dataset's, under whatever names it is handed on.
    func isPlain(_ place: Int) -> Bool {
        !isAggregate(place) && definitions(of: place).allSatisfy { $1.isPlain($0) }
    }

    /// The expressions that a column is, or is an aggregate of, with the rows that they are over.
    func definitions(of place: Int) -> [(Scalar, RowSource)] {
        switch form {
        case .projection(let rows, let values, _): [(values[place], rows)]
        case .union(let parts): parts.flatMap { $0.definitions(of: place) }
        case .aggregation(let rows, let keys, let aggregates):
            place < keys.count
                ? [(keys[place], rows)] : aggregates[place - keys.count].value.map { [($0, rows)] } ?? []
        }
    }

    /// Whether a column is an aggregate in any part.
    func isAggregate(_ place: Int) -> Bool {
        switch form {
        case .projection: false
        case .union(let parts): parts.contains { $0.isAggregate(place) }
        case .aggregation(_, let keys, _): place >= keys.count
        }
    }
}
