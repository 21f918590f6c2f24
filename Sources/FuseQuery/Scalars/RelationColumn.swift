/// A column as expressions over a relation's rows see it.
enum RelationColumn: Hashable, Sendable {
    /// A column of a dataset, as its schema spells it.
    case declared(ColumnSchema)
    /// A column of a derived table, by its place there.
    case derived(place: Int, name: String, type: ScalarType)

    /// Its name as queries write it.
    var name: String {
        switch self {
        case .declared(let column): column.name
        case .derived(_, let name, _): name
        }
    }

    /// The type of its values.
    var type: ScalarType {
        switch self {
        case .declared(let column): ScalarType(column.type)
        case .derived(_, _, let type): type
        }
    }

    /// The dataset's column; nil in a derived table.
    var declared: ColumnSchema? {
        if case .declared(let column) = self { column } else { nil }
    }
}
