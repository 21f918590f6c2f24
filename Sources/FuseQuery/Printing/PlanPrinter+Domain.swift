extension AggregatePlan {
    /// Whether groups are public knowledge; without keys there is one group in any case.
    var hasDomain: Bool { domain != nil && !keys.isEmpty }
}

extension PlanPrinter {
    /// Adds the stages of the groups that are shown whatever the data.
    func addDomain(to statement: inout PlanStatement) {
        guard let domain = plan.domain, plan.hasDomain else { return }
        for (index, source) in domain.sources.enumerated() {
            statement.add("domain\(index)", values(source, plan.keys[index].type))
        }
        let sets = plan.groupingSets.indices.map(combinations)
        statement.add("domain", sets.joined(separator: "\nUNION ALL "))
    }

    /// The rows of a stage whose group is in the domain.
    func inDomain(_ selected: String, _ names: [String]) -> String {
        "SELECT \(list(dialect.columns(names, of: "all"))) FROM (\(selected)) AS \(dialect.identifier("all")) "
            + "\(dialect.semiJoin) \(dialect.identifier("domain")) ON \(dialect.agreement("all", "domain", on: group))"
    }

    /// Rows of `limited` that add nothing and make groups appear: all of the domain, and totals over all rows.
    var zeros: [String] {
        let empty = plan.quantities.indices.map { "\(nothing($0)) AS \(name("q", $0))" }
        if plan.hasDomain {
            return ["SELECT \(list(quoted(group) + empty)) FROM \(dialect.identifier("domain"))"]
        }
        guard hasSets else { return [] }
        return plan.groupingSets.indices.filter { plan.groupingSets[$0].isEmpty }.map { set in
            "SELECT \(list(named(set) { _ in nil } + empty))"
        }
    }

    /// Every combination of the values of a set's keys.
    private func combinations(_ set: Int) -> String {
        let keys = plan.groupingSets[set]
        let columns = named(set) { key in
            keys.contains(key) ? dialect.columns(["v"], of: "domain\(key)")[0] : nil
        }
        let from = keys.map { dialect.identifier("domain\($0)") }.joined(separator: " CROSS JOIN ")
        return "SELECT \(list(columns))" + (from.isEmpty ? "" : " FROM \(from)")
    }

    /// The group's columns in a row of a set; keys without a value are NULL.
    private func named(_ set: Int, _ value: (Int) -> String?) -> [String] {
        let keys = plan.keys.enumerated().map { index, key in
            "\(value(index) ?? dialect.missing(MachineType(key.type))) AS \(name("k", index))"
        }
        return (hasSets ? ["\(set) AS \(dialect.identifier("s"))"] : []) + keys
    }

    /// The different values of one key, as rows hold them.
    private func values(_ source: KeyDomain.Source, _ type: ScalarType) -> String {
        let value = dialect.identifier("v")
        switch source {
        case .constants(let literals):
            guard !literals.isEmpty else {
                return "SELECT \(dialect.missing(MachineType(type))) AS \(value) WHERE FALSE"
            }
            let rows = literals.map { "(\(keySQL(constant($0, type), type)))" }.joined(separator: ", ")
            return "SELECT DISTINCT \(value) FROM (VALUES \(rows)) AS \(dialect.identifier("listed"))(\(value))"
        case .column(let reading, let column):
            let scalar = Scalar.column(ColumnReference(relation: 0, column: .declared(column)))
            let key = keySQL(sources.writer.sql(of: scalar, as: MachineType(type)), type)
            let inner =
                "SELECT \(key) AS \(value) FROM (\(sources.rows(of: reading))) AS "
                + sources.writer.alias(relation: 0)
            return "SELECT DISTINCT \(value) FROM (\(inner)) AS \(dialect.identifier("listed")) "
                + "WHERE \(value) IS NOT NULL"
        }
    }

    private func constant(_ literal: Literal, _ type: ScalarType) -> String {
        sources.writer.sql(of: .literal(literal), as: MachineType(type))
    }
}
