import BigInt
import FuseCore

/// Quantities of quantiles, minimum, median and maximum among them.
extension QuantityBook {
    mutating func quantile(
        _ value: Scalar, at part: ExactDecimal, _ request: RequestedMeasure
    ) throws(QueryError) -> PlannedMeasure.Kind {
        guard let histogram = try histogram(value, request) else { return try point(value, at: part, request) }
        let bound = BigInt(histogram.cap) * FixedPointHistogram.weight
        return .quantile(histogram: add(.histogram(histogram), "histogram", bound), at: part)
    }

    /// The finest histogram of a value whose leaves are few enough; nil if every dataset is public.
    private func histogram(_ value: Scalar, _ request: RequestedMeasure) throws(QueryError) -> FixedPointHistogram? {
        guard let cap = try cap(for: request) else { return nil }
        let whole = try bounded(value, request)
        let ranges = (0...whole.scale).reversed().map { whole.rescaled(to: $0) }
        guard let range = ranges.first(where: { $0.magnitude <= FixedPoint.largestContribution }) else {
            throw QueryError(
                .overflow, at: request.mark, "the bounds exceed 62 bits; tighten them, or divide the value")
        }
        return FixedPointHistogram(
            value: value, scale: range.scale, lower: range.least, upper: range.most,
            width: (range.most - range.least) / BigInt(FixedPointHistogram.mostLeaves) + 1, cap: cap)
    }

    /// The exact value of public data.
    private mutating func point(
        _ value: Scalar, at part: ExactDecimal, _ request: RequestedMeasure
    ) throws(QueryError) -> PlannedMeasure.Kind {
        let sum = try fixedPoint(value, request)
        let function: BoundedQuantity.PointFunction =
            switch part {
            case .zero: .extreme(.least)
            case ExactDecimal(1): .extreme(.greatest)
            default: .quantile(part)
            }
        return .point(
            quantity: add(.point(sum, function), "picked value", 0), scale: sum.scale,
            count: try present(value, request))
    }
}
