extension PlanPrinter {
    /// Adds the stages of a count of different values, and returns what it adds to `limited`.
    ///
    /// Of each unit at most `cap` values count in a group; which ones depends on the unit's own values only. So one unit
    /// can change the number of different values of all units by at most `cap`.
    func addDistinct(
        _ value: Scalar, _ cap: Int?, _ index: Int, of rows: String, to statement: inout PlanStatement
    ) -> String {
        let (values, crowd) = ("values\(index)", "crowd\(index)")
        statement.add(values, different(value, of: rows))
        let count = "count(DISTINCT \(dialect.columns(["d"], of: values)[0]))"
        guard let cap else { return piece(index, count, of: values, kept(values)) }
        let surplus = Surplus(table: values, owner: ["u"] + group, rest: ["d"], limit: "\(cap)", condition: nil)
        statement.add(crowd, surplus.sql(dialect, salt: salt))
        let agreement = dialect.agreement(values, crowd, on: ["u"] + group + ["d"])
        let counted = "\(kept(values)) \(dialect.antiJoin) \(dialect.identifier(crowd)) ON \(agreement)"
        return piece(index, count, of: values, counted)
    }

    /// The different values of each unit in each group.
    private func different(_ value: Scalar, of rows: String) -> String {
        let column = self.rows.column(of: value)
        let comparable = "\(dialect.comparable(column, value.type)) AS \(dialect.identifier("d"))"
        let inner = list(quoted(["u"] + keyNames) + [comparable])
        let (columns, clause) = grouped("present", first: ["u"], last: ["d"])
        let selected =
            "SELECT \(list(columns)) FROM (SELECT \(inner) FROM \(dialect.identifier(rows)) "
            + "WHERE \(column) IS NOT NULL) AS \(dialect.identifier("present"))\(clause)"
        return plan.hasDomain ? inDomain(selected, ["u"] + group + ["d"]) : selected
    }

    /// The rows of `limited` that hold one quantity only, made from a stage.
    func piece(_ index: Int, _ sql: String, of stage: String, _ from: String) -> String {
        let keys = dialect.columns(group, of: stage)
        let quantities = plan.quantities.indices.map { "\($0 == index ? sql : nothing($0)) AS \(name("q", $0))" }
        let clause = group.isEmpty ? "" : " GROUP BY \(list(keys))"
        return "SELECT \(list(keys + quantities)) \(from)\(clause)"
    }
}
