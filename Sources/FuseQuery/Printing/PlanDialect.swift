import FuseCore

/// How one engine writes the frame of a plan: where rows are read, and how they are put together.
///
/// INVARIANT: nothing that a dialect writes raises an error that depends on a row's values, if its operands have the
/// machine types that it asks for.
protocol PlanDialect: SQLDialect {
    /// One SELECT of the rows of Parquet files.
    func select(_ columns: [String], from paths: [String]) -> String
    /// One SELECT of the lines of a UTF-8 text file as `line`, split at line feeds and at nothing else.
    func lines(of path: String) -> String
    /// The join that keeps rows with a partner, each once.
    var semiJoin: String { get }
    /// The join that keeps rows without a partner.
    var antiJoin: String { get }
    /// The exact sum of whole numbers as HUGEINT; NULL where none is present.
    func sum(_ whole: String) -> String
    /// The value of an aggregate below which a part of the whole numbers lies, between neighbours by their distance.
    func quantile(_ whole: String, _ part: ExactDecimal) -> String
    /// The aggregate that lists `leaf:weight`, separated by commas, in the order of the leaves.
    func histogram(leaf: String, weight: String) -> String
    /// A HUGEINT × 10 to the power of −`places`, exactly; NULL where the type does not hold it.
    func scaled(_ whole: String, down places: Int, to type: MachineType) -> String
}

extension PlanDialect {
    /// A value as the result carries it.
    func printed(_ sql: String) -> String { "CAST(\(sql) AS \(name(of: .varchar)))" }

    /// The column list of a SELECT, which is never empty.
    func list(_ columns: [String]) -> String {
        columns.isEmpty ? "TRUE AS \(identifier("row"))" : columns.joined(separator: ", ")
    }

    /// Columns of a stage or relation.
    func columns(_ names: [String], of table: String) -> [String] {
        names.map { "\(identifier(table)).\(identifier($0))" }
    }

    /// The condition that rows of two stages agree in columns, where NULL is equal to NULL.
    func agreement(_ left: String, _ right: String, on names: [String]) -> String {
        let pairs = zip(columns(names, of: left), columns(names, of: right))
        return zip(names, pairs).map { name, pair in
            "\(pair.0) \(StageColumn.isNeverMissing(name) ? "=" : "IS NOT DISTINCT FROM") \(pair.1)"
        }.joined(separator: " AND ")
    }
}

/// The columns of a plan's stages: `u` the unit, `s` the grouping set, `k0`… the keys, `v0`… values, `x0`… whole numbers,
/// `t0`… and `n0`… a unit's totals and numbers of values, `q0`… what it adds to each quantity.
enum StageColumn {
    static func isNeverMissing(_ name: String) -> Bool { name == "u" || name == "s" }
}
