import BigInt

extension PlanPrinter {
    /// Adds the stages of a histogram, and returns what it adds to `limited`.
    func addHistogram(
        _ histogram: FixedPointHistogram, _ index: Int, of rows: String, to statement: inout PlanStatement
    ) -> String {
        let weights = "weights\(index)"
        statement.add("leaves\(index)", leaves(histogram, of: rows))
        statement.add("crowd\(index)", crowd(histogram, index))
        statement.add(weights, self.weights(histogram, index))
        let (leaf, weight) = (dialect.identifier("leaf"), dialect.identifier("weight"))
        let from = "FROM \(dialect.identifier(weights))"
        return piece(index, dialect.histogram(leaf: leaf, weight: weight), of: weights, from)
    }

    /// How many values of each unit fall into each leaf of each group.
    private func leaves(_ histogram: FixedPointHistogram, of rows: String) -> String {
        let inner = list(quoted(["u"] + keyNames) + ["\(leaf(histogram)) AS \(dialect.identifier("leaf"))"])
        let (columns, clause) = grouped("present", first: ["u"], last: ["leaf"])
        let column = self.rows.column(of: WholeNumber(histogram))
        let selected =
            "SELECT \(list(columns + ["count(*) AS \(dialect.identifier("count"))"])) "
            + "FROM (SELECT \(inner) FROM \(dialect.identifier(rows)) WHERE \(column) IS NOT NULL) "
            + "AS \(dialect.identifier("present"))\(clause)"
        return plan.hasDomain ? inDomain(selected, ["u"] + group + ["leaf", "count"]) : selected
    }

    /// A whole number is never below `lower`, so division rounds down.
    private func leaf(_ histogram: FixedPointHistogram) -> String {
        let whole = WholeNumber(histogram)
        let distance = "(\(rows.column(of: whole)) - \(dialect.constant(histogram.lower, as: whole.type)))"
        let width = dialect.constant(histogram.width, as: whole.type)
        return dialect.wholeQuotient(distance, width, as: whole.type)
    }

    /// How many values a unit has in a group where they are more than weigh fully.
    private func crowd(_ histogram: FixedPointHistogram, _ index: Int) -> String {
        let present = name("n", index)
        let columns = quoted(["u"] + group) + ["\(present) AS \(dialect.identifier("present"))"]
        return "SELECT \(list(columns)) FROM \(dialect.identifier("units")) WHERE \(present) > \(histogram.cap)"
    }

    /// The weight of each leaf in each group, of units that count in it.
    private func weights(_ histogram: FixedPointHistogram, _ index: Int) -> String {
        let (leaves, crowd) = ("leaves\(index)", "crowd\(index)")
        let columns = dialect.columns(group + ["leaf"], of: leaves)
        let agreement = dialect.agreement(leaves, crowd, on: ["u"] + group)
        let weight = weight(
            histogram, dialect.columns(["count"], of: leaves)[0], dialect.columns(["present"], of: crowd)[0])
        return "SELECT \(list(columns)), \(dialect.sum(weight)) AS \(dialect.identifier("weight")) \(kept(leaves)) "
            + "LEFT JOIN \(dialect.identifier(crowd)) ON \(agreement) GROUP BY \(list(columns))"
    }

    /// What one unit adds to one leaf of one group.
    ///
    /// INVARIANT: all leaves of a unit in a group together weigh at most `cap` × `weight`. Each of its values lies in one
    /// leaf, so its counts add up to the number that `units` counts over the same rows. If that is at most `cap`, they weigh
    /// that number × `weight`. Else each leaf weighs count × `cap` × `weight` ÷ `present` rounded down, and the sum of
    /// numbers that are rounded down is at most `cap` × `weight`. The clamp keeps a single leaf within that bound whatever
    /// the arithmetic gave; for all leaves together it rests on the division.
    private func weight(_ histogram: FixedPointHistogram, _ count: String, _ present: String) -> String {
        let (most, full) = (BigInt(histogram.cap) * FixedPointHistogram.weight, FixedPointHistogram.weight)
        let whole = dialect.tryCast(count, to: .hugeint)
        let product = "(\(whole) * \(dialect.constant(most, as: .hugeint)))"
        let cut = dialect.wholeQuotient(product, dialect.tryCast(present, to: .hugeint), as: .hugeint)
        let weighed =
            "CASE WHEN \(present) IS NULL THEN \(whole) * \(dialect.constant(full, as: .hugeint)) ELSE \(cut) END"
        let (zero, top) = (dialect.constant("0", as: .hugeint), dialect.constant(most, as: .hugeint))
        return dialect.tryCast("least(greatest(coalesce(\(weighed), \(zero)), \(zero)), \(top))", to: .bigint)
    }
}
