import BigInt
import FuseCore

/// How a value becomes a fixed-point sum with bounds.
extension QuantityBook {
    /// A sum by itself; or, where a count of the same rows is released anyway, the sum of the distances from the middle of the
    /// bounds, which a unit changes by half as much.
    mutating func sum(_ value: Scalar, _ request: RequestedMeasure) throws(QueryError) -> PlannedMeasure.Kind {
        let plain = try fixedPoint(value, request)
        guard isLimited, !plain.centred.centre.isZero, let shifted = try shifted(plain, request) else {
            return .sum(quantity: add(plain), scale: plain.scale)
        }
        return .shiftedSum(
            sum: add(shifted.sum), count: shifted.count, centre: plain.decimal(shifted.sum.centre), scale: plain.scale)
    }

    /// A sum around the middle with the count that it goes with: of the values, or of all rows, in which a missing value
    /// counts as the zero that lies within its bounds. A floating-point value may be no number, which is neither.
    private mutating func shifted(
        _ plain: FixedPointSum, _ request: RequestedMeasure
    ) throws(QueryError) -> (sum: FixedPointSum, count: Int)? {
        if counted.contains(plain.value) { return (plain.centred, try present(plain.value, request)) }
        guard countsRows, plain.value.type.scale != nil, plain.lower <= 0, plain.upper >= 0,
            let filled = try? Scalar.firstPresent([plain.value, .literal(.number(.zero))])
        else { return nil }
        let sum = FixedPointSum(
            value: filled, scale: plain.scale, lower: plain.lower, upper: plain.upper, centre: 0, cap: plain.cap)
        return (sum.centred, rows(try cap(for: request)))
    }

    func fixedPoint(_ value: Scalar, _ request: RequestedMeasure) throws(QueryError) -> FixedPointSum {
        guard let cap = try cap(for: request) else { return uncapped(value, request) }
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

    /// A value of which every row weighs fully. Values of units are clamped where bounds are declared.
    private func uncapped(_ value: Scalar, _ request: RequestedMeasure) -> FixedPointSum {
        guard isPrivate, let range = try? bounded(value, request) else { return unbounded(value) }
        return FixedPointSum(value: value, range, cap: nil)
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
