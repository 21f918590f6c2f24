/// The functions that make one value of many rows.
enum AggregateFunction: Hashable {
    case countRows
    case count
    /// `count_if(c)`, the same as `count(*) FILTER (WHERE c)`.
    case countIf
    case sum
    case mean
    case variance(PlannedMeasure.Divisor, PlannedMeasure.Root)
    case covariance(PlannedMeasure.Divisor)
    case correlation
    case least
    case greatest
    case median
    /// Takes the part of the values as a second argument.
    case quantile

    init?(named name: String) {
        guard let function = Self.byName[name] else { return nil }
        self = function
    }

    /// Whether SQL knows a function as an aggregate, whether or not it is supported here.
    static func isKnownToSQL(_ name: String) -> Bool { byName[name] != nil || advice(insteadOf: name) != nil }

    /// How many arguments a function takes, as messages say it, and how many that is.
    var arguments: (count: Int, text: String) {
        switch self {
        case .countRows: (0, "no value")
        case .count, .countIf, .sum, .mean, .variance, .least, .greatest, .median: (1, "one value")
        case .covariance, .correlation: (2, "two values")
        case .quantile: (2, "a value and a number from 0 to 1")
        }
    }

    private static let byName: [String: AggregateFunction] = [
        "count_star": .countRows, "count": .count, "count_if": .countIf, "countif": .countIf, "sum": .sum,
        "avg": .mean, "mean": .mean,
        "var_samp": .variance(.sample, .none), "variance": .variance(.sample, .none),
        "var_pop": .variance(.population, .none), "stddev_samp": .variance(.sample, .square),
        "stddev": .variance(.sample, .square), "stddev_pop": .variance(.population, .square),
        "covar_samp": .covariance(.sample), "covar_pop": .covariance(.population), "corr": .correlation,
        "min": .least, "max": .greatest, "median": .median, "quantile_cont": .quantile, "approx_quantile": .quantile,
    ]
}
