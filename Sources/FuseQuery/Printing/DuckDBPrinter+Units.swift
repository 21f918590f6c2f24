import BigInt
import FuseCore

extension DuckDBPrinter {
    /// One row for each unit and group, with what the unit contributes before limits.
    var unitsSQL: String {
        let totals = plan.quantities.enumerated().map { index, quantity in
            "\(total(quantity.kind, index)) AS \"total\(index)\""
        }
        let present = sums.map { "count(\(column(of: $0.sum.value))) AS \"present\($0.index)\"" }
        let columns = ["\"unit\""] + keyNames + totals + present
        return "SELECT \(columns.joined(separator: ", ")) FROM \"clamped\" "
            + "GROUP BY \((["\"unit\""] + keyNames).joined(separator: ", "))"
    }

    /// The contributions within their limits, and the rank of each group among those of its unit.
    ///
    /// The rank depends on the unit's own rows only, so that other units keep their groups whoever comes or goes.
    func boundedUnitsSQL(salt: [UInt8]) -> String {
        let limited = plan.quantities.enumerated().map { index, quantity in
            "\(limit(quantity.kind, index)) AS \"quantity\(index)\""
        }
        var columns = keyNames + limited
        if !plan.keys.isEmpty {
            let mixed = (["\"unit\""] + keyNames + ["'\(Hex.encode(salt))'"]).joined(separator: ", ")
            let order = (["hash(\(mixed))"] + keyNames).joined(separator: ", ")
            columns.append("row_number() OVER (PARTITION BY \"unit\" ORDER BY \(order)) AS \"rank\"")
        }
        return "SELECT \(columns.joined(separator: ", ")) FROM \"units\""
    }

    /// Sums of the limited contributions for each group.
    var privateSums: String {
        let sums = plan.quantities.indices.map {
            "CAST(coalesce(sum(\"quantity\($0)\"), 0) AS VARCHAR) AS \"quantity\($0)\""
        }
        let limit = plan.keys.isEmpty ? "" : " WHERE \"rank\" <= \(plan.limits.maxGroups)"
        return "SELECT \((printedKeys + sums).joined(separator: ", ")) FROM \"bounded\"\(limit)\(grouping)"
    }

    /// Exact quantities for each group of public rows.
    var publicSums: String {
        let totals = plan.quantities.enumerated().map { index, quantity in
            "CAST(coalesce(\(total(quantity.kind, index)), 0) AS VARCHAR) AS \"quantity\(index)\""
        }
        let columns = printedKeys + totals
        let selected = columns.isEmpty ? "TRUE AS \"row\"" : columns.joined(separator: ", ")
        return "SELECT \(selected) FROM \"clamped\"\(grouping)"
    }

    private var printedKeys: [String] { keyNames.map { "CAST(\($0) AS VARCHAR) AS \($0)" } }

    private var grouping: String {
        guard !plan.keys.isEmpty else { return "" }
        let order = plan.keys.indices.map { "\($0 + 1) NULLS LAST" }.joined(separator: ", ")
        return
            "\nGROUP BY \(keyNames.map { "\"\(plan.unit == nil ? "clamped" : "bounded")\".\($0)" }.joined(separator: ", "))"
            + " ORDER BY \(order)"
    }

    private func total(_ kind: BoundedQuantity.Kind, _ index: Int) -> String {
        switch kind {
        case .units: "1"
        case .rows: "count(*)"
        case .nonNull(let value, _): "count(\(column(of: value)))"
        case .sum(let sum): "sum(\(units(of: index, sum)))"
        }
    }

    private func limit(_ kind: BoundedQuantity.Kind, _ index: Int) -> String {
        let total = "\"total\(index)\""
        switch kind {
        case .units: return total
        case .rows(let cap), .nonNull(_, let cap):
            return cap.map { "CASE WHEN \(total) > \($0) THEN \($0) ELSE \(total) END" } ?? total
        case .sum(let sum): return contribution(of: sum, total, present: "\"present\(index)\"")
        }
    }

    /// A unit's sum in one group, at the weight of `cap` rows where it has more.
    ///
    /// Each value lies within [lower − centre, upper − centre], so a mean of them does too, and `cap` times that mean lies
    /// within the contribution that the plan states; rounding towards zero keeps it there. Sum and count of a unit are cut
    /// in the same proportion, so that a mean of many rows is not pulled away from its value. The product fits 128 bits:
    /// `cap` times a bound fits 62, and no table has 2^64 rows.
    ///
    /// INVARIANT: the outer clamp alone makes the stated bound true, whatever the arithmetic before it gave.
    private func contribution(of sum: FixedPointSum, _ total: String, present: String) -> String {
        guard let cap = sum.cap, let range = sum.contribution else { return total }
        let whole = "CAST(\(total) AS HUGEINT)"
        let weighed = "CASE WHEN \(present) > \(cap) THEN (\(whole) * \(cap)) // \(present) ELSE \(whole) END"
        let (low, high) = ("CAST('\(range.lowerBound)' AS HUGEINT)", "CAST('\(range.upperBound)' AS HUGEINT)")
        return "least(greatest(coalesce(\(weighed), CAST('0' AS HUGEINT)), \(low)), \(high))"
    }
}
