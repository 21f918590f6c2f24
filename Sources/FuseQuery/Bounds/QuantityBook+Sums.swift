import BigInt
import FuseCore

/// How a value becomes a fixed-point sum with bounds.
extension QuantityBook {
    func fixedPoint(_ value: Scalar, _ request: RequestedMeasure) throws(QueryError) -> FixedPointSum {
        guard let cap = try cap(for: request) else { return unbounded(value) }
        let range = try bounded(value, request)
        let sum = FixedPointSum(
            value: value, scale: range.scale, lower: range.least, upper: range.most, centre: 0, cap: cap)
        guard BigInt(cap) * range.magnitude <= FixedPoint.largestContribution else {
            throw QueryError(
                .overflow, at: request.mark,
                "`maxRowsPerGroup` times the bounds exceeds 62 bits at this scale; lower one of the three")
        }
        return sum
    }

    private func bounded(_ value: Scalar, _ request: RequestedMeasure) throws(QueryError) -> NumberRange {
        let analysis = BoundAnalysis { bounds[$0] }
        do {
            let range = try analysis.bounds(of: value)
            return range.rescaled(to: min(range.scale, ColumnBounds.largestScale, value.type.scale ?? .max))
        } catch {
            throw refusal(error, request)
        }
    }

    /// Public values are added as they are, but for a range that keeps the engine's numbers from overflowing.
    private func unbounded(_ value: Scalar) -> FixedPointSum {
        let analysed = try? BoundAnalysis { bounds[$0] }.bounds(of: value)
        let scale = value.type.scale ?? analysed?.scale ?? FixedPoint.defaultScale
        let largest = FixedPoint.largestPublicValue
        return FixedPointSum(
            value: value, scale: min(scale, ColumnBounds.largestScale), lower: -largest, upper: largest, centre: 0,
            cap: nil)
    }

    private func refusal(_ problem: BoundProblem, _ request: RequestedMeasure) -> QueryError {
        let text =
            switch problem {
            case .column(let column):
                "the column \(source.scope.label(column)) has no bounds; add them to the terms or the job's limits"
            case .expression:
                "the bounds of this expression are not known; sum columns, arithmetic, CASE and casts of numbers"
            case .divisor: "a divisor could be zero within its bounds; divide by a literal or narrow its bounds"
            case .nothing: "this measure is always NULL; sum a column"
            case .tooWide: "the bounds of this expression exceed 60 digits; use smaller numbers"
            }
        return QueryError(.unbounded, at: request.mark, text)
    }
}

extension ScalarType {
    /// Digits after the point of an exact number; nil for other types.
    var scale: Int? {
        if case .number(let range) = self { range.scale } else { nil }
    }
}
