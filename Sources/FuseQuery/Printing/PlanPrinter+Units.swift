import BigInt

extension PlanPrinter {
    func addUnits(of rows: String, to statement: inout PlanStatement) {
        statement.add("units", units(of: rows))
        addDropped(to: &statement)
        var parts = [limited] + zeros
        for (index, quantity) in plan.quantities.enumerated() {
            switch quantity.kind {
            case .distinct(let value, let cap):
                parts.append(addDistinct(value, cap, index, of: rows, to: &statement))
            case .histogram(let histogram):
                parts.append(addHistogram(histogram, index, of: rows, to: &statement))
            default: continue
            }
        }
        statement.add("limited", parts.joined(separator: "\nUNION ALL "))
    }

    /// One row for each unit and group, with what the unit's rows hold before limits.
    func units(of rows: String) -> String {
        let (columns, clause) = grouped(rows, first: ["u"])
        let selected =
            "SELECT \(list(columns + plan.quantities.indices.flatMap(totals))) "
            + "FROM \(dialect.identifier(rows))\(clause)"
        return plan.hasDomain ? inDomain(selected, ["u"] + group + totalNames) : selected
    }

    /// A quantity's total, and how many values it has where that weighs them.
    private func totals(_ index: Int) -> [String] {
        let (total, present) = (name("t", index), name("n", index))
        switch plan.quantities[index].kind {
        case .rows: return ["count(*) AS \(total)"]
        case .nonNull(let value, _): return ["\(rows.count(of: value)) AS \(total)"]
        case .sum(let sum):
            let column = rows.column(of: WholeNumber(sum))
            return ["\(dialect.sum(column)) AS \(total)", "\(rows.count(of: sum.value)) AS \(present)"]
        case .product(let product):
            let column = rows.product(WholeNumber(product.left), WholeNumber(product.right))
            return ["\(dialect.sum(column)) AS \(total)", "count(\(column)) AS \(present)"]
        case .histogram(let histogram): return ["\(rows.count(of: histogram.value)) AS \(present)"]
        case .units, .distinct, .point: return []
        }
    }

    /// The names of the columns of `units` that follow the group.
    var totalNames: [String] {
        plan.quantities.enumerated().flatMap { index, quantity in
            switch quantity.kind {
            case .rows, .nonNull: ["t\(index)"]
            case .sum, .product: ["t\(index)", "n\(index)"]
            case .histogram: ["n\(index)"]
            case .units, .distinct, .point: [String]()
            }
        }
    }

    /// What each unit adds to each group in which it counts.
    private var limited: String {
        let columns =
            dialect.columns(group, of: "units") + plan.quantities.indices.map { "\(limit($0)) AS \(name("q", $0))" }
        return "SELECT \(list(columns)) \(kept("units"))"
    }

    func limit(_ index: Int) -> String {
        let (total, present) = (name("t", index), name("n", index))
        switch plan.quantities[index].kind {
        case .units: return dialect.constant("1", as: .bigint)
        case .rows(let cap?), .nonNull(_, let cap?):
            return "CASE WHEN \(total) > \(cap) THEN \(dialect.constant(BigInt(cap), as: .bigint)) ELSE \(total) END"
        case .rows(nil), .nonNull(_, nil): return total
        case .sum(let sum): return contribution(total, present, sum.cap, sum.contribution, index)
        case .product(let product):
            return contribution(total, present, product.cap, product.contribution, index)
        case .distinct, .histogram, .point: return nothing(index)
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
    private func contribution(
        _ total: String, _ present: String, _ cap: Int?, _ range: ClosedRange<BigInt>?, _ index: Int
    ) -> String {
        guard let cap, let range else { return total }
        let whole = dialect.tryCast(total, to: .hugeint)
        let product = "(\(whole) * \(dialect.constant(BigInt(cap), as: .hugeint)))"
        let weighed = dialect.wholeQuotient(product, dialect.tryCast(present, to: .hugeint), as: .hugeint)
        let chosen = "CASE WHEN \(present) > \(cap) THEN \(weighed) ELSE \(whole) END"
        let (low, high) = (
            dialect.constant(range.lowerBound, as: .hugeint), dialect.constant(range.upperBound, as: .hugeint)
        )
        let zero = dialect.constant("0", as: .hugeint)
        let clamped = "least(greatest(coalesce(\(chosen), \(zero)), \(low)), \(high))"
        return dialect.tryCast(clamped, to: type(of: index))
    }

    /// What nobody adds.
    func nothing(_ index: Int) -> String {
        plan.quantities[index].isHistogram
            ? dialect.missing(.varchar) : dialect.constant("0", as: type(of: index))
    }

    /// 64 bits hold what a unit adds, unless the plan states more.
    private func type(of index: Int) -> MachineType {
        plan.isPrivate && !plan.returnsUnits && plan.quantities[index].perGroupBound < BigInt(1) << 63
            ? .bigint : .hugeint
    }
}
