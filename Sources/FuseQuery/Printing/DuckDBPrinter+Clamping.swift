import BigInt
import FuseCore

extension DuckDBPrinter {
    /// The sums among the quantities, each with its index.
    var sums: [(index: Int, sum: FixedPointSum)] {
        plan.quantities.enumerated().compactMap { index, quantity in
            if case .sum(let sum) = quantity.kind { (index, sum) } else { nil }
        }
    }

    var clampedSQL: String {
        let clamped = sums.map { "\(clamp($0.sum)) AS \"clamped\($0.index)\"" }
        return "SELECT \((["*"] + clamped).joined(separator: ", ")) FROM \"rows\""
    }

    /// A value inside its bounds, in its own machine type; NULL stays NULL.
    private func clamp(_ sum: FixedPointSum) -> String {
        let name = column(of: sum.value)
        let (low, high) = ends(of: sum)
        return "CASE WHEN \(name) <= \(low) THEN \(low) WHEN \(name) >= \(high) THEN \(high) ELSE \(name) END"
    }

    /// The bounds in the value's machine type; bounds beyond what the type holds are never reached.
    private func ends(of sum: FixedPointSum) -> (String, String) {
        let type = DuckDBType(sum.value.type).name
        let range = NumberRange(scale: sum.scale, sum.lower, sum.upper)
        guard case .number(let whole) = sum.value.type else {
            return ("CAST('\(range.lower)' AS \(type))", "CAST('\(range.upper)' AS \(type))")
        }
        let low = min(max(range.lower, whole.lower), whole.upper)
        let high = max(min(range.upper, whole.upper), whole.lower)
        return ("CAST('\(low)' AS \(type))", "CAST('\(high)' AS \(type))")
    }

    /// A clamped value as a whole number of 10 to the power of −scale, with the centre subtracted.
    ///
    /// The clamped value × 10^scale fits 62 bits (or 25 digits for public data), so 38 digits hold the product.
    func units(of index: Int, _ sum: FixedPointSum) -> String {
        let name = "\"clamped\(index)\""
        let target = sum.cap == nil ? "HUGEINT" : "BIGINT"
        let factor = BigInt(10).power(sum.scale)
        let whole: String
        switch sum.value.type {
        case .double: whole = rounded("round(\(name) * CAST('\(factor)' AS DOUBLE))", within: sum, target)
        case .number where sum.scale > 0:
            let scaled = "TRY_CAST(\(name) AS DECIMAL(38,\(sum.scale))) * CAST('\(factor)' AS DECIMAL(38,0))"
            whole = "TRY_CAST(\(scaled) AS \(target))"
        default: whole = "TRY_CAST(\(name) AS \(target))"
        }
        return sum.centre.isZero ? whole : "(\(whole) - CAST('\(sum.centre)' AS \(target)))"
    }

    /// Beyond 53 bits the product of floating-point numbers may round past the bound, so it is clamped once more.
    private func rounded(_ product: String, within sum: FixedPointSum, _ target: String) -> String {
        let whole = "TRY_CAST(\(product) AS \(target))"
        let (low, high) = ("CAST('\(sum.lower)' AS \(target))", "CAST('\(sum.upper)' AS \(target))")
        return "CASE WHEN \(whole) < \(low) THEN \(low) WHEN \(whole) > \(high) THEN \(high) ELSE \(whole) END"
    }

    func column(of value: Scalar) -> String {
        guard let index = values.firstIndex(of: value) else {
            preconditionFailure("every value of a quantity is a column of the rows")
        }
        return "\"value\(index)\""
    }
}
