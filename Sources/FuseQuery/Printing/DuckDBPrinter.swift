import BigInt
public import FuseCore

/// Prints a plan as one DuckDB statement; nothing of the query's own text goes into it.
///
/// The stages of a plan with a privacy unit: `rows` (joined and filtered rows), `clamped` (values inside their bounds),
/// `units` (one row a unit and group), `bounded` (limited contributions, and which groups of a unit are kept), and the sums.
public struct DuckDBPrinter {
    let plan: AggregatePlan
    let writer = DuckDBScalarWriter()

    /// Prepares a plan for printing.
    ///
    /// - Parameter plan: what to print.
    public init(_ plan: AggregatePlan) { self.plan = plan }

    /// Prints the statement that computes every quantity of every group.
    ///
    /// The result has the keys as text (NULL stays NULL), then the quantities as digits, and is ordered by the keys.
    ///
    /// - Parameters:
    ///   - tables: by dataset, the paths of its Parquet parts; every dataset of the plan must be there. Paths hold no
    ///     pattern characters (`*`, `?`, `[`) and no control characters.
    ///   - salt: mixed into the choice of the groups that are kept of a unit with too many.
    ///   - exclusions: by private dataset, the plain path of a UTF-8 text file that holds one unit value a line, each line
    ///     ended by a line feed; rows of these units are left out of every relation of the dataset. Each line is cast to the
    ///     unit column's type; lines that do not cast, and empty lines, name nobody.
    /// - Returns: one SELECT statement without a trailing semicolon.
    public func boundedSQL(
        tables: [ID<Dataset>: [String]], salt: [UInt8], exclusions: [ID<Dataset>: String] = [:]
    ) -> String {
        let source = source(PlanFiles(tables: tables, exclusions: exclusions))
        let rows = "SELECT \(rowColumns.joined(separator: ", "))\n  \(source)"
        guard plan.unit != nil else {
            return "WITH \"rows\" AS (\(rows)),\n\"clamped\" AS (\(clampedSQL))\n\(publicSums)"
        }
        return """
            WITH "rows" AS (\(rows)),
            "clamped" AS (\(clampedSQL)),
            "units" AS (\(unitsSQL)),
            "bounded" AS (\(boundedUnitsSQL(salt: salt)))
            \(privateSums)
            """
    }

    var keyNames: [String] { plan.keys.indices.map { "\"key\($0)\"" } }

    /// The values that quantities read, each once.
    var values: [Scalar] {
        plan.quantities.reduce(into: []) { list, quantity in
            if let value = quantity.kind.value, !list.contains(value) { list.append(value) }
        }
    }

    private var rowColumns: [String] {
        var columns: [String] = []
        if let unit = plan.unit { columns.append("\(writer.sql(of: .column(unit.column))) AS \"unit\"") }
        for (index, key) in plan.keys.enumerated() { columns.append("\(keySQL(key.value)) AS \"key\(index)\"") }
        for (index, value) in values.enumerated() { columns.append("\(presentSQL(value)) AS \"value\(index)\"") }
        return columns.isEmpty ? ["TRUE AS \"row\""] : columns
    }

    /// The most characters of a text that forms groups; the rest is cut off, so that no row can make an answer too long.
    static let longestKey = 1024

    /// Zeros of either sign, and all NaNs, are one key with one text.
    private func keySQL(_ key: Scalar) -> String {
        let sql = writer.sql(of: key)
        if key.type == .text { return "left(\(sql), \(Self.longestKey))" }
        guard key.type == .double else { return sql }
        let zero = "CAST('0' AS DOUBLE)"
        return "CASE WHEN isnan(\(sql)) THEN CAST('nan' AS DOUBLE) WHEN \(sql) = \(zero) THEN \(zero) ELSE \(sql) END"
    }

    private func presentSQL(_ value: Scalar) -> String {
        let sql = writer.sql(of: value)
        return value.type == .double ? "CASE WHEN isnan(\(sql)) THEN CAST(NULL AS DOUBLE) ELSE \(sql) END" : sql
    }

    private func source(_ files: PlanFiles) -> String {
        var text = "FROM " + relationSQL(0, files)
        for (index, join) in plan.joins.enumerated() {
            let kind = join.kind == .inner ? "INNER JOIN" : "LEFT JOIN"
            text += "\n  \(kind) \(relationSQL(index + 1, files)) ON \(writer.sql(of: join.condition))"
        }
        var conditions = plan.filter.map { [writer.sql(of: $0)] } ?? []
        if let unit = plan.unit { conditions.append("(\(writer.sql(of: .column(unit.column))) IS NOT NULL)") }
        return conditions.isEmpty ? text : text + "\n  WHERE " + conditions.joined(separator: " AND ")
    }
}

extension BoundedQuantity.Kind {
    /// The expression over a row that the quantity reads.
    var value: Scalar? {
        switch self {
        case .units, .rows: nil
        case .nonNull(let value, _): value
        case .sum(let sum): sum.value
        }
    }
}
