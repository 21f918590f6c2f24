extension AggregateFunction {
    /// What to write instead of an aggregate of SQL that is not supported; nil if the name is none.
    static func advice(insteadOf name: String) -> String? {
        if rowValues.contains(name) {
            return "would release the value of a row; use count, sum, avg, median, min or max"
        }
        return others[name].map { "is not known; \($0)" }
    }

    private static let rowValues: Set<String> = [
        "any_value", "arbitrary", "arg_max", "arg_min", "array_agg", "first", "group_concat", "last", "list", "listagg",
        "max_by", "min_by", "string_agg",
    ]

    private static let others: [String: String] = {
        var texts = [
            "approx_count_distinct": "use count(DISTINCT x)", "mode": "group by the value and order by count(*)",
            "bool_and": "count with FILTER", "bool_or": "count with FILTER", "favg": "use avg, which adds exactly",
            "histogram": "group by a bin, as in floor(x / 10), and count", "mad": "use stddev_samp",
            "sem": "divide stddev_samp(x) by sqrt(count(x))",
        ]
        for name in ["quantile", "quantile_disc", "reservoir_quantile"] { texts[name] = "use quantile_cont(x, q)" }
        for name in ["fsum", "kahan_sum", "sumkahan"] { texts[name] = "use sum, which adds exactly" }
        for name in regressions { texts[name] = "make it of covar_pop, var_pop and avg" }
        for name in unbounded { texts[name] = "use count, sum, avg, var_samp or median" }
        return texts
    }()

    private static let regressions = [
        "regr_avgx", "regr_avgy", "regr_count", "regr_intercept", "regr_r2", "regr_slope", "regr_sxx", "regr_sxy",
        "regr_syy",
    ]

    private static let unbounded = [
        "bit_and", "bit_or", "bit_xor", "entropy", "geomean", "geometric_mean", "kurtosis", "kurtosis_pop", "product",
        "skewness",
    ]
}
