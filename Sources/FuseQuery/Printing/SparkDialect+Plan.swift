import BigInt
import FuseCore

extension SparkDialect: PlanDialect {
    var semiJoin: String { "LEFT SEMI JOIN" }
    var antiJoin: String { "LEFT ANTI JOIN" }

    func select(_ columns: [String], from paths: [String]) -> String {
        paths.map { "SELECT \(list(columns)) FROM parquet.\(identifier($0))" }.joined(separator: " UNION ALL ")
    }

    /// Read as one value: a reader of lines would also split at carriage returns.
    func lines(of path: String) -> String {
        let content = "CAST(\(identifier("content")) AS \(name(of: .varchar)))"
        return "SELECT explode(split(\(content), \(text("\n")))) AS \(identifier("line")) "
            + "FROM binaryFile.\(identifier(path))"
    }

    /// Spark adds numbers of 64 bits in 64, so they are widened first.
    func sum(_ whole: String) -> String { tryCast("sum(CAST(\(whole) AS \(name(of: .hugeint))))", to: .hugeint) }

    func quantile(_ whole: String, _ part: ExactDecimal) -> String {
        let at = constant("\(part)", as: .double)
        return tryCast(rounded(.nearest(places: 0), double: "percentile(\(whole), \(at))"), to: .hugeint)
    }

    func histogram(leaf: String, weight: String) -> String {
        let (leafName, weightName) = (identifier("leaf"), identifier("weight"))
        let pair = "struct(\(leaf) AS \(leafName), \(weight) AS \(weightName))"
        let text = "concat(\(printed("p.\(leafName)")), ':', \(printed("p.\(weightName)")))"
        return "array_join(transform(array_sort(collect_list(\(pair))), p -> \(text)), ',')"
    }

    /// Spark's product of two long decimals drops digits; text with an exponent does not.
    func scaled(_ whole: String, down places: Int, to type: MachineType) -> String {
        guard places > 0 else { return tryCast(whole, to: type) }
        let text = "concat(\(printed(whole)), 'E-\(places)')"
        return tryCast(tryCast(text, to: .decimal(digits: 38, scale: places)), to: type)
    }
}
