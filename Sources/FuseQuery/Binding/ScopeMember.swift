import FuseCore

/// A relation under the name that the query gives it.
struct ScopeMember {
    let alias: String
    let source: Relation.Source
    /// The columns that a query can name, in order.
    private(set) var names: [(name: String, column: RelationColumn)]
    /// What is protected, and the column that says whose a row is; nil if the relation is public.
    let unit: (name: String, column: RelationColumn)?
    private let unitColumns: Set<RelationColumn>

    /// A dataset.
    init(_ table: TableSchema, place: Int, alias: String) {
        self.alias = alias
        source = .dataset(
            DatasetReading(
                place: place, dataset: table.dataset, columns: table.columns, unit: table.unit,
                conditions: table.conditions.map { $0.expression(in: 0) }))
        names = table.columns.map { ($0.name, .declared($0)) }
        unit = table.unit.flatMap { unit in table.column(unit.column).map { (unit.name, .declared($0)) } }
        unitColumns = Set([unit?.column].compactMap(\.self))
    }

    /// A derived table.
    init(_ table: DerivedTable, alias: String) {
        self.alias = alias
        source = .derived(table)
        let columns = table.columns.indices.map(table.column)
        names = columns.filter { !$0.name.isEmpty }.map { ($0.name, $0) }
        unit = table.unit.map { ($0.name, columns[$0.place]) }
        unitColumns = Set(zip(columns, table.columns).filter(\.1.isUnit).map(\.0))
    }

    func column(named name: String) -> RelationColumn? {
        names.first { ColumnKey($0.name) == ColumnKey(name) }?.column
    }

    func isUnit(_ column: RelationColumn) -> Bool { unitColumns.contains(column) }

    /// Gives the first columns other names, as `t(a, b)` does.
    mutating func rename(_ newNames: [String], at mark: SourceMark) throws(QueryError) {
        guard newNames.count <= names.count else {
            throw QueryError(.unknownName, at: mark, "more new names than \(alias.shown) has columns; leave some out")
        }
        for (index, name) in newNames.enumerated() { names[index].name = name }
        try Self.requireDifferent(names.map(\.name), at: mark)
    }

    /// Names of which each must mean one column.
    static func requireDifferent(_ names: [String], at mark: SourceMark) throws(QueryError) {
        var known: Set<ColumnKey> = []
        for name in names {
            guard name.isPrintable else {
                throw QueryError(.unsupported, at: mark, "a column's name has control characters; rename it with AS")
            }
            guard known.insert(ColumnKey(name)).inserted else {
                throw QueryError(
                    .ambiguousName, at: mark, "two columns are named \(name.shown); give one an alias with AS")
            }
        }
    }
}
