/// A measure before it is known which quantities it needs.
enum AggregateCall: Hashable {
    case rows
    /// Units, counted by a unit column that is present in every row.
    case units(ColumnReference)
    /// Units that have a row where the value, made from a unit column, is not NULL.
    case unitsWhere(Scalar)
    case nonNull(Scalar)
    case sum(Scalar)
    case mean(Scalar)

    /// The expression over a row that it reads; nil if it reads none.
    var value: Scalar? {
        switch self {
        case .rows: nil
        case .units(let column): .column(column)
        case .unitsWhere(let value), .nonNull(let value), .sum(let value), .mean(let value): value
        }
    }
}
