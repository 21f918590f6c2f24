extension PlanPrinter {
    /// What each unit adds to each group, whole; and groups that are shown whatever the data, which belong to no unit.
    var contributions: String {
        let outer = (hasSets ? ["set"] : []) + plan.keys.indices.map { "key\($0)" }
        let keys = zip(dialect.columns(group, of: "units"), outer).map { printed($0, as: $1) }
        let quantities = plan.quantities.indices.map { index in
            printed("coalesce(\(limit(index)), \(dialect.constant("0", as: .hugeint)))", as: "quantity\(index)")
        }
        let unit = printed(dialect.columns(["u"], of: "units")[0], as: "unit")
        let selected = "SELECT \(list(keys + [unit] + quantities)) FROM \(dialect.identifier("units"))"
        return ([selected] + emptyGroups(outer)).joined(separator: "\nUNION ALL ")
    }

    private func emptyGroups(_ outer: [String]) -> [String] {
        zeros.map { zero in
            let keys = zip(dialect.columns(group, of: "empty"), outer).map { printed($0, as: $1) }
            let unit = "\(dialect.missing(.varchar)) AS \(dialect.identifier("unit"))"
            let quantities = plan.quantities.indices.map { index in
                printed(dialect.constant("0", as: .hugeint), as: "quantity\(index)")
            }
            return "SELECT \(list(keys + [unit] + quantities)) FROM (\(zero)) AS \(dialect.identifier("empty"))"
        }
    }

    private func printed(_ sql: String, as name: String) -> String {
        "\(dialect.printed(sql)) AS \(dialect.identifier(name))"
    }
}

extension AggregatePlan {
    /// Whether the engine gives what each unit adds to each group, and no sums.
    public var returnsUnits: Bool { unit != nil && limits.contributions == .whole }
}
