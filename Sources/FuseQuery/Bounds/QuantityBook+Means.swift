import FuseCore

/// Quantities of means: a count and a sum.
extension QuantityBook {
    mutating func mean(_ value: Scalar, _ request: RequestedMeasure) throws(QueryError) -> PlannedMeasure.Kind {
        let sum = try meanSum(value, request)
        return .mean(
            sum: add(sum), count: try present(value, request), centre: sum.decimal(sum.centre),
            lower: isLimited ? sum.decimal(sum.lower) : nil, upper: isLimited ? sum.decimal(sum.upper) : nil,
            scale: sum.scale)
    }

    /// The sum of a mean: that of a variance of the same value, else one around the middle of the bounds.
    private mutating func meanSum(
        _ value: Scalar, _ request: RequestedMeasure
    ) throws(QueryError) -> FixedPointSum {
        if isLimited, squared.contains(value) { return try factor(value, request) }
        let plain = try fixedPoint(value, request)
        return isLimited ? plain.centred : plain
    }
}
