extension PlanPrinter {
    /// The columns of a group that an aggregation of `table` selects, and its `GROUP BY`.
    ///
    /// - Parameters:
    ///   - table: the name of the stage that is aggregated.
    ///   - first: columns that are grouped by before the keys.
    ///   - last: columns that are grouped by after the keys.
    func grouped(
        _ table: String, first: [String] = [], last: [String] = []
    ) -> (columns: [String], clause: String) {
        let inner = dialect.columns(first, of: table) + keys(of: table) + dialect.columns(last, of: table)
        let named = zip(inner, first + keyNames + last).map { "\($0) AS \(dialect.identifier($1))" }
        guard hasSets else {
            return (named, inner.isEmpty ? "" : " GROUP BY \(list(inner))")
        }
        let sets = plan.groupingSets.map { set in
            let keys = keys(of: table)
            return list(dialect.columns(first, of: table) + set.map { keys[$0] } + dialect.columns(last, of: table))
        }
        let number = "\(setNumber(table)) AS \(dialect.identifier("s"))"
        return ([number] + named, " GROUP BY GROUPING SETS (\(list(sets.map { "(\($0))" })))")
    }

    private func keys(of table: String) -> [String] { dialect.columns(keyNames, of: table) }

    /// Which set a row belongs to. INVARIANT: sets differ, so the keys that are grouped by tell.
    private func setNumber(_ table: String) -> String {
        let keys = keys(of: table)
        let cases = plan.groupingSets.enumerated().map { number, set in
            let tests = keys.enumerated().map { "GROUPING(\($1)) = \(set.contains($0) ? 0 : 1)" }
            return "WHEN \(tests.joined(separator: " AND ")) THEN \(number)"
        }
        return "CASE \(cases.joined(separator: " ")) END"
    }

    /// Sums of what units add, or the totals, for each group.
    var sums: String {
        let sums = plan.quantities.indices.map { index in
            "\(printedSum(index)) AS \(dialect.identifier("quantity\(index)"))"
        }
        let inner = dialect.columns(group, of: "limited")
        let outer = (hasSets ? ["set"] : []) + plan.keys.indices.map { "key\($0)" }
        let keys = zip(inner, outer).map { "\(dialect.printed($0)) AS \(dialect.identifier($1))" }
        let grouping = inner.isEmpty ? "" : "\nGROUP BY \(list(inner)) ORDER BY \(list(order(inner)))"
        return "SELECT \(dialect.list(keys + sums)) FROM \(dialect.identifier("limited"))\(grouping)"
    }

    /// Sets by their number, keys by their text.
    private func order(_ inner: [String]) -> [String] {
        inner.indices.map { index in hasSets && index == 0 ? inner[0] : "\(index + 1) NULLS LAST" }
    }

    private func printedSum(_ index: Int) -> String {
        let column = name("q", index)
        if plan.quantities[index].isHistogram { return "coalesce(max(\(column)), '')" }
        return dialect.printed("coalesce(\(dialect.sum(column)), \(dialect.constant("0", as: .hugeint)))")
    }
}

extension BoundedQuantity {
    var isHistogram: Bool {
        if case .histogram = kind { true } else { false }
    }
}
