import BigInt
import FuseCore

/// How a value becomes a fixed-point sum with bounds.
extension QuantityBook {
    func fixedPoint(_ value: Scalar, _ request: RequestedMeasure) throws(QueryError) -> FixedPointSum {
        guard let cap = try cap(for: request) else { return unbounded(value) }
        let range = try bounded(value, request)
        guard BigInt(cap) * range.magnitude <= FixedPoint.largestContribution else {
            throw QueryError(
                .overflow, at: request.mark,
                "`maxRowsPerGroup` times the bounds exceeds 62 bits at this scale; lower one of the three")
        }
        return FixedPointSum(value: value, range, cap: cap)
    }

    /// Between which values a private value is clamped.
    func bounded(_ value: Scalar, _ request: RequestedMeasure) throws(QueryError) -> NumberRange {
        try bounds.clamp(of: value, source.scope, at: request.mark)
    }

    /// Public values are added as they are, but for a range that keeps the engine's numbers from overflowing.
    private func unbounded(_ value: Scalar) -> FixedPointSum {
        let analysed = try? bounds.analysis.bounds(of: value)
        let scale = value.type.scale ?? analysed?.scale ?? FixedPoint.defaultScale
        let largest = FixedPoint.largestPublicValue
        let range = NumberRange(scale: min(scale, ColumnBounds.largestScale), -largest, largest)
        return FixedPointSum(value: value, range, cap: nil)
    }
}

extension FixedPointSum {
    init(value: Scalar, _ range: NumberRange, cap: Int?) {
        self.init(value: value, scale: range.scale, lower: range.least, upper: range.most, centre: 0, cap: cap)
    }

    /// The same sum around the middle of the bounds, rounded down; it halves what one unit can change.
    var centred: FixedPointSum {
        FixedPointSum(
            value: value, scale: scale, lower: lower, upper: upper, centre: (lower + upper).dividedDown(by: 2), cap: cap
        )
    }

    func decimal(_ units: BigInt) -> ExactDecimal { ExactDecimal(significand: units, scale: scale) }
}

extension ScalarType {
    /// Digits after the point of an exact number; nil for other types.
    var scale: Int? {
        if case .number(let range) = self { range.scale } else { nil }
    }
}
