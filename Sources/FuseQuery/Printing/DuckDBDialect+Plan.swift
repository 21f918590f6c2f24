import BigInt
import FuseCore

extension DuckDBDialect: PlanDialect {
    var semiJoin: String { "SEMI JOIN" }
    var antiJoin: String { "ANTI JOIN" }

    func select(_ columns: [String], from paths: [String]) -> String {
        let files = paths.map(text).joined(separator: ", ")
        let read = "read_parquet([\(files)], hive_partitioning := FALSE, union_by_name := FALSE)"
        return "SELECT \(list(columns)) FROM \(read)"
    }

    /// The file is split by ourselves: no CSV reader guesses at quotes, separators or ends of lines.
    func lines(of path: String) -> String {
        "SELECT unnest(string_split(\"content\", chr(10))) AS \"line\" FROM read_text(\(text(path)))"
    }

    /// DuckDB adds numbers of 64 bits in 128.
    func sum(_ whole: String) -> String { "sum(\(whole))" }

    func quantile(_ whole: String, _ part: ExactDecimal) -> String {
        let at = constant("\(part)", as: .double)
        return tryCast(rounded(.nearest(places: 0), double: "quantile_cont(\(whole), \(at))"), to: .hugeint)
    }

    func histogram(leaf: String, weight: String) -> String {
        "string_agg(\(printed(leaf)) || ':' || \(printed(weight)), ',' ORDER BY \(leaf))"
    }

    /// The product has the digits of the whole number, so it overflows nothing; TRY takes no aggregate.
    func scaled(_ whole: String, down places: Int, to type: MachineType) -> String {
        guard places > 0 else { return tryCast(whole, to: type) }
        let unit = constant("\(ExactDecimal(significand: 1, scale: places))", as: .decimal(digits: 38, scale: places))
        return tryCast("\(tryCast(whole, to: .decimal(digits: 38, scale: 0))) * \(unit)", to: type)
    }
}
