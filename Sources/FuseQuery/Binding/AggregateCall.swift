import FuseCore

/// A measure before it is known which quantities it needs.
enum AggregateCall: Hashable {
    case rows
    /// Units, counted by a unit column that is present in every row.
    case units(ColumnReference)
    /// Units that have a row where the value, made from a unit column, is not NULL.
    case unitsWhere(Scalar)
    case nonNull(Scalar)
    /// Different values.
    case distinct(Scalar)
    case sum(Scalar)
    case mean(Scalar)
    case variance(Scalar, PlannedMeasure.Divisor, PlannedMeasure.Root)
    case covariance(Scalar, Scalar, PlannedMeasure.Divisor)
    case correlation(Scalar, Scalar)
    /// The value below which a part of the values lies; 0 is the least and 1 the greatest value.
    case quantile(Scalar, at: ExactDecimal)

    /// The expressions over a row that it reads.
    var values: [Scalar] {
        switch self {
        case .rows: []
        case .units(let column): [.column(column)]
        case .unitsWhere(let value), .nonNull(let value), .distinct(let value), .sum(let value), .mean(let value),
            .variance(let value, _, _), .quantile(let value, at: _):
            [value]
        case .covariance(let x, let y, _), .correlation(let x, let y): [x, y]
        }
    }

    /// What its expressions' columns are used for; nil if it reads none.
    var use: ColumnUse? {
        switch self {
        case .rows: nil
        case .units, .unitsWhere, .distinct: .countDistinct
        case .nonNull: .count
        case .sum: .sum
        case .mean: .mean
        case .variance: .variance
        case .covariance, .correlation: .covariance
        case .quantile: .quantile
        }
    }
}
