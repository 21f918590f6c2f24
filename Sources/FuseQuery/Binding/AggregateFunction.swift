/// The functions that make one value of many rows.
enum AggregateFunction: String {
    case countRows = "count_star"
    case count
    case sum
    case mean = "avg"

    init?(named name: String) { self.init(rawValue: name == "mean" ? "avg" : name) }

    /// Whether SQL knows a function as an aggregate, whether or not it is supported here.
    static func isKnownToSQL(_ name: String) -> Bool { known.contains(name) || AggregateFunction(named: name) != nil }

    private static let known: Set<String> = [
        "any_value", "approx_count_distinct", "approx_quantile", "arbitrary", "arg_max", "arg_min", "array_agg",
        "bit_and", "bit_or", "bit_xor", "bool_and", "bool_or", "corr", "count_if", "covar_pop", "covar_samp",
        "entropy", "favg", "first", "fsum", "geomean", "geometric_mean", "group_concat", "histogram", "kahan_sum",
        "kurtosis", "last", "list", "listagg", "mad", "max", "max_by", "median", "min", "min_by", "mode", "product",
        "quantile", "quantile_cont", "quantile_disc", "regr_slope", "reservoir_quantile", "sem", "skewness", "stddev",
        "stddev_pop", "stddev_samp", "string_agg", "sumkahan", "var_pop", "var_samp", "variance",
    ]
}
