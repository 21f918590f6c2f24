import BigInt
import FuseCore
import FusePrivacy
import FuseQuery

extension ReleaseWording {
    func measure(_ kind: PlannedMeasure.Kind) -> MeasureSpec {
        switch kind {
        case .count(let quantity): .count(quantity: quantity)
        case .sum(let quantity, let scale): .sum(quantity: quantity, scale: scale)
        case .shiftedSum(let sum, let count, let centre, let scale):
            .shiftedSum(sum: sum, count: count, centre: centre, scale: scale)
        case .mean(let sum, let count, let centre, let lower, let upper, let scale):
            .mean(
                sum: sum, count: count, centre: centre, lower: lower ?? -Self.beyondEngine,
                upper: upper ?? Self.beyondEngine, scale: scale)
        case .variance(let sum, let squares, let count, let bounds, let divisor, let root):
            spread(Moment(sum), Moment(squares), count, bounds?.range, Divisor(divisor), root)
        case .covariance(let x, let y, let products, let count, let boundsX, let boundsY, let divisor):
            .covariance(
                x: Moment(x), y: Moment(y), products: Moment(products), count: count, rangeX: boundsX?.range,
                rangeY: boundsY?.range, divisor: Divisor(divisor))
        case .correlation(let x, let y, let squaresX, let squaresY, let products, let count):
            .correlation(
                x: Moment(x), y: Moment(y), squaresX: Moment(squaresX), squaresY: Moment(squaresY),
                products: Moment(products), count: count)
        case .quantile(let histogram, let part): .quantile(histogram: histogram, at: part)
        case .point(let quantity, let scale, let count): .point(quantity: quantity, scale: scale, count: count)
        case .calculated(let calculation): .calculated(number(calculation))
        }
    }

    private func spread(
        _ sum: Moment, _ squares: Moment, _ count: Int, _ range: ClosedRange<ExactDecimal>?, _ divisor: Divisor,
        _ root: PlannedMeasure.Root
    ) -> MeasureSpec {
        switch root {
        case .none: .variance(sum: sum, squares: squares, count: count, range: range, divisor: divisor)
        case .square: .standardDeviation(sum: sum, squares: squares, count: count, range: range, divisor: divisor)
        }
    }

    /// A mean of public data has no bounds; no sum that the engine yields (128 bits) comes near this.
    private static let beyondEngine = ExactDecimal(significand: BigInt(10).power(40))
}

extension QuantitySpec {
    /// What the engine computes, in the words of the anonymiser.
    ///
    /// - Throws: `PrivacyError` if a histogram has a form that the anonymiser does not know.
    init(_ quantity: BoundedQuantity, weight: BigInt) throws(PrivacyError) {
        guard case .histogram(let histogram) = quantity.kind else {
            self.init(name: quantity.name, perGroupBound: quantity.perGroupBound, weight: weight)
            return
        }
        self.init(
            name: "\(quantity.name) of \(histogram.leaves) leaves, each node", perGroupBound: quantity.perGroupBound,
            shape: .histogram(try HistogramGrid(histogram)), weight: weight)
    }
}

extension HistogramGrid {
    fileprivate init(_ histogram: FixedPointHistogram) throws(PrivacyError) {
        func decimal(_ units: BigInt) -> ExactDecimal { ExactDecimal(significand: units, scale: histogram.scale) }
        try self.init(
            leaves: histogram.leaves, lower: decimal(histogram.lower), width: decimal(histogram.width),
            upper: decimal(histogram.upper), isDiscrete: histogram.width == 1 ? .values : .intervals,
            weight: FixedPointHistogram.weight)
    }
}

extension Moment {
    fileprivate init(_ moment: PlannedMeasure.Moment) { self.init(quantity: moment.quantity, scale: moment.scale) }
}

extension Divisor {
    fileprivate init(_ divisor: PlannedMeasure.Divisor) { self = divisor == .population ? .population : .sample }
}

extension PlannedMeasure.Bounds {
    fileprivate var range: ClosedRange<ExactDecimal> { lower...upper }
}
