import FuseCore

/// Writes down what each column of a dataset is used for, and which columns of subqueries are needed.
///
/// What a column of a subquery is used for, the columns that it is made of are used for; what the subquery itself does with
/// them comes on top.
struct UseRecorder {
    /// By place of reading, the columns that are read.
    private(set) var columns: [Int: Set<String>] = [:]
    /// By number of a derived table, the places of the columns that are needed.
    private(set) var needed: [Int: Set<Int>] = [:]
    private(set) var uses: [ID<Dataset>: [String: Set<ColumnUse>]] = [:]

    /// What joins and filters of a row source do, and of everything inside it.
    mutating func record(_ rows: RowSource) {
        for relation in rows.relations { record(relation.source) }
        if let unit = rows.unit { record(unit, of: rows, as: [.unit]) }
        for (index, join) in rows.joins.enumerated() {
            for conjunct in join.condition.conjuncts {
                guard rows.isPlainTie(conjunct, joining: index + 1) else {
                    record(conjunct, of: rows, as: [.filter])
                    continue
                }
                for column in conjunct.columns { record(column, of: rows, as: [.join]) }
            }
        }
        if let filter = rows.filter { record(filter, of: rows, as: [.filter]) }
    }

    mutating func record(_ value: Scalar, of rows: RowSource, as uses: Set<ColumnUse>) {
        if let column = value.columnReference { return record(column, of: rows, as: uses) }
        let conditions = uses.reduce(into: Set<ColumnUse>()) { $0.formUnion($1.ofConditions) }
        switch value.form {
        case .choice(let branches, let otherwise):
            for branch in branches {
                record(branch.condition, of: rows, as: conditions)
                record(branch.value, of: rows, as: uses)
            }
            if let otherwise { record(otherwise, of: rows, as: uses) }
        case .firstPresent(let list): for part in list { record(part, of: rows, as: uses) }
        case .isMember(let value, let table):
            record(table)
            for place in table.needed.sorted() {
                // Looking for one's own unit is what a join by the unit does.
                let use: ColumnUse = table.unit?.place == place ? .join : .filter
                record(value, of: rows, as: [use])
                record(place, of: table, as: [use])
            }
        case .hasMatch(let values, let table):
            record(table)
            for (value, place) in zip(values, table.needed.sorted()) {
                let use: ColumnUse = rows.isPlain(value) && table.isPlain(place) ? .join : .filter
                record(value, of: rows, as: [use])
                record(place, of: table, as: [use])
            }
        default:
            for child in value.children {
                record(child, of: rows, as: value.type == .boolean ? conditions : uses)
            }
        }
    }

    mutating func record(_ call: AggregateCall, of rows: RowSource) {
        guard let use = call.use else { return }
        for value in call.values { record(value, of: rows, as: [use]) }
    }

    /// The values of a group key come from this column.
    mutating func record(_ column: ColumnSchema, of reading: DatasetReading, as uses: Set<ColumnUse>) {
        record(column.name, of: reading, uses)
    }

    private mutating func record(_ source: Relation.Source) {
        switch source {
        case .dataset(let reading):
            uses[reading.dataset, default: [:]].merge([:]) { first, _ in first }
            if let unit = reading.unit { record(unit.column, of: reading, [.unit]) }
        case .derived(let table): record(table)
        }
    }

    private mutating func record(_ table: DerivedTable) {
        switch table.form {
        case .projection(let rows, let values, let multiplicity):
            record(rows)
            guard case .distinct = multiplicity else { break }
            for place in values.indices { record(place, of: table, as: [.group]) }
        case .aggregation(let rows, let keys, _):
            record(rows)
            for place in keys.indices { record(place, of: table, as: [.group]) }
        case .union(let parts): for part in parts { record(part) }
        }
        if let unit = table.unit { record(unit.place, of: table, as: [.unit]) }
    }

    private mutating func record(_ column: ColumnReference, of rows: RowSource, as uses: Set<ColumnUse>) {
        switch (rows.relations[column.relation].source, column.column) {
        case (.dataset(let reading), .declared(let declared)): record(declared.name, of: reading, uses)
        case (.derived(let table), .derived(let place, _, _)): record(place, of: table, as: uses)
        default: preconditionFailure("a column belongs to the kind of relation that it refers to")
        }
    }

    private mutating func record(_ place: Int, of table: DerivedTable, as uses: Set<ColumnUse>) {
        needed[table.number, default: []].insert(place)
        let uses = table.columns[place].isUnit ? uses.subtracting([.group]).union([.unit]) : uses
        switch table.form {
        case .projection(let rows, let values, _): record(values[place], of: rows, as: uses)
        case .union(let parts): for part in parts { record(place, of: part, as: uses) }
        case .aggregation(let rows, let keys, let aggregates):
            guard place >= keys.count else { return record(keys[place], of: rows, as: uses) }
            let aggregate = aggregates[place - keys.count]
            if let value = aggregate.value { record(value, of: rows, as: uses.union([aggregate.use])) }
        }
    }

    private mutating func record(_ column: String, of reading: DatasetReading, _ uses: Set<ColumnUse>) {
        columns[reading.place, default: []].insert(column)
        self.uses[reading.dataset, default: [:]][column, default: []].formUnion(uses)
    }
}

extension RowAggregate {
    /// What it uses its argument for.
    fileprivate var use: ColumnUse {
        switch self {
        case .rows, .present: .count
        case .distinct: .countDistinct
        case .sum: .sum
        case .mean: .mean
        case .extreme: .quantile
        }
    }
}

extension ColumnUse {
    /// What a condition inside an expression of this use does: in a measure it decides which rows count, in a group key also to
    /// which group a row goes.
    fileprivate var ofConditions: Set<ColumnUse> {
        switch self {
        case .sum, .mean, .count, .countDistinct, .variance, .covariance, .quantile: [.filter]
        case .group: [.group, .filter]
        case .join: [.join, .filter]
        case .unit, .filter: [self]
        }
    }
}
