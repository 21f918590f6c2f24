import BigInt
public import FuseCore

extension AggregatePlan {
    /// What a measure is, for people, such as `mean of f.dep_delay`.
    ///
    /// - Parameter index: its index in the plan.
    /// - Returns: a line without any number of the data.
    public func meaning(ofMeasure index: Int) -> String {
        switch measures[index].kind {
        case .count(let quantity): meaning(ofQuantity: quantity)
        case .sum(let quantity, _), .shiftedSum(let quantity, _, _, _): "sum of \(value(of: quantity))"
        case .mean(let sum, _, _, _, _, _): "mean of \(value(of: sum))"
        case .variance(let sum, _, _, _, let divisor, let root):
            "\(root == .square ? "standard deviation" : "variance")\(word(divisor)) of \(value(of: sum.quantity))"
        case .covariance(let x, let y, _, _, _, _, let divisor):
            "covariance\(word(divisor)) of \(value(of: x.quantity)) and \(value(of: y.quantity))"
        case .correlation(let x, let y, _, _, _, _):
            "correlation of \(value(of: x.quantity)) and \(value(of: y.quantity))"
        case .quantile(let histogram, let part): "\(word(part)) of \(value(of: histogram))"
        case .point(let quantity, _, _): point(quantity)
        case .calculated(let calculation): CalculationText(plan: self).text(calculation)
        }
    }

    /// What a quantity adds up, for people.
    ///
    /// - Parameter index: its index in the plan.
    /// - Returns: a line without any number of the data.
    public func meaning(ofQuantity index: Int) -> String {
        let text = ScalarText(of: rows)
        switch quantities[index].kind {
        case .units: return "units (\(unit?.name ?? ""))"
        case .rows: return "rows"
        case .nonNull(let value, _): return "rows with \(text.text(value))"
        case .distinct(let value, _): return "different \(text.text(value))"
        case .sum(let sum):
            return sum.centre == 0 ? "sum of \(text.text(sum.value))" : "centred sum of \(text.text(sum.value))"
        case .product(let product):
            return "centred sum of \(text.operand(product.left.value)) · \(text.operand(product.right.value))"
        case .histogram(let histogram): return "\(histogram.leaves) leaves of \(text.text(histogram.value))"
        case .point(let sum, _): return text.text(sum.value)
        }
    }

    /// Between which values the expression of a quantity is clamped.
    ///
    /// - Parameter index: the quantity's index in the plan.
    /// - Returns: nil for what only counts.
    public func bounds(ofQuantity index: Int) -> ClosedRange<ExactDecimal>? {
        switch quantities[index].kind {
        case .units, .rows, .nonNull, .distinct, .point: nil
        case .sum(let sum): sum.decimal(sum.lower)...sum.decimal(sum.upper)
        case .product(let product): product.left.decimal(product.left.lower)...product.left.decimal(product.left.upper)
        case .histogram(let histogram):
            ExactDecimal(
                significand: histogram.lower, scale: histogram.scale)...ExactDecimal(
                    significand: histogram.upper, scale: histogram.scale)
        }
    }

    /// The quantities that a measure is made from, in the order of the plan; those of the measures that a calculation names.
    ///
    /// - Parameter index: the measure's index in the plan.
    /// - Returns: their indexes, each once.
    public func quantities(ofMeasure index: Int) -> [Int] {
        switch measures[index].kind {
        case .count(let quantity), .sum(let quantity, _): [quantity]
        case .mean(let sum, let count, _, _, _, _), .shiftedSum(let sum, let count, _, _): Set([sum, count]).sorted()
        case .variance(let sum, let squares, let count, _, _, _):
            Set([sum.quantity, squares.quantity, count]).sorted()
        case .covariance(let x, let y, let products, let count, _, _, _):
            Set([x.quantity, y.quantity, products.quantity, count]).sorted()
        case .correlation(let x, let y, let squaresX, let squaresY, let products, let count):
            Set([x, y, squaresX, squaresY, products].map(\.quantity) + [count]).sorted()
        case .quantile(let histogram, _): [histogram]
        case .point(let quantity, _, let count): Set([quantity, count]).sorted()
        case .calculated(let calculation): Set(calculation.measures.flatMap { quantities(ofMeasure: $0) }).sorted()
        }
    }

    private func value(of quantity: Int) -> String {
        let text = ScalarText(of: rows)
        switch quantities[quantity].kind {
        case .sum(let sum), .point(let sum, _): return text.text(sum.value)
        case .histogram(let histogram): return text.text(histogram.value)
        case .nonNull(let value, _), .distinct(let value, _): return text.text(value)
        case .units, .rows, .product: return meaning(ofQuantity: quantity)
        }
    }

    private func point(_ quantity: Int) -> String {
        guard case .point(let sum, let function) = quantities[quantity].kind else { return value(of: quantity) }
        let text = ScalarText(of: rows).text(sum.value)
        switch function {
        case .extreme(let end): return "\(end == .least ? "minimum" : "maximum") of \(text)"
        case .quantile(let part): return "\(word(part)) of \(text)"
        }
    }

    private func word(_ divisor: PlannedMeasure.Divisor) -> String {
        divisor == .population ? " (of all)" : " (of a sample)"
    }

    private func word(_ part: ExactDecimal) -> String {
        switch part {
        case .zero: "minimum"
        case ExactDecimal(1): "maximum"
        case ExactDecimal(significand: 5, scale: 1): "median"
        default: "quantile \(part)"
        }
    }
}
