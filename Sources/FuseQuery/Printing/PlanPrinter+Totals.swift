extension PlanPrinter {
    /// Adds the stages of a plan over public data alone: exact quantities of each group, with no unit and no limit.
    func addTotals(of rows: String, to statement: inout PlanStatement) {
        let (columns, clause) = grouped(rows)
        let totals = plan.quantities.indices.map { index in
            let total = "coalesce(\(total(index)), \(dialect.constant("0", as: .hugeint)))"
            return "\(dialect.tryCast(total, to: .hugeint)) AS \(name("q", index))"
        }
        let selected = "SELECT \(dialect.list(columns + totals)) FROM \(dialect.identifier(rows))\(clause)"
        let names = group + plan.quantities.indices.map { "q\($0)" }
        let kept = plan.hasDomain ? inDomain(selected, names) : selected
        statement.add("limited", ([kept] + zeros).joined(separator: "\nUNION ALL "))
    }

    private func total(_ index: Int) -> String {
        switch plan.quantities[index].kind {
        case .rows: return "count(*)"
        case .nonNull(let value, _): return rows.count(of: value)
        case .distinct(let value, _): return rows.distinct(value)
        case .sum(let sum): return dialect.sum(rows.column(of: WholeNumber(sum)))
        case .product(let product):
            return dialect.sum(rows.product(WholeNumber(product.left), WholeNumber(product.right)))
        case .point(let sum, let function): return point(rows.column(of: WholeNumber(sum)), function)
        case .units, .histogram: preconditionFailure("public rows belong to nobody and are never cut")
        }
    }

    private func point(_ whole: String, _ function: BoundedQuantity.PointFunction) -> String {
        switch function {
        case .extreme(.least): "min(\(whole))"
        case .extreme(.greatest): "max(\(whole))"
        case .quantile(let part): dialect.quantile(whole, part)
        }
    }
}
