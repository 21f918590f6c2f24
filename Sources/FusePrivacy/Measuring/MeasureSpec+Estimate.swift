import BigInt
import FuseCore

extension MeasureSpec {
    func estimate(in reading: inout Reading) -> Estimate {
        switch self {
        case .count(let quantity):
            reading.quantity(quantity).estimate(scale: 0).clamped(to: FractionRange(.zero, nil))
        case .sum(let quantity, let scale): reading.quantity(quantity).estimate(scale: scale)
        case .shiftedSum(let sum, let count, let centre, let scale):
            ShiftedSum(
                sum: reading.quantity(sum), count: reading.quantity(count), centre: centre, scale: scale,
                isGaussian: reading.isGaussian
            ).estimate
        case .point(let quantity, let scale, let count):
            reading.quantity(count).value.isZero ? .null : reading.quantity(quantity).estimate(scale: scale)
        case .mean(let sum, let count, let centre, let lower, let upper, let scale):
            ReleasedMean(
                sum: reading.quantity(sum), count: reading.quantity(count), centre: centre, bounds: lower...upper,
                scale: scale
            ).estimate
        case .variance(let sum, let squares, let count, let range, let divisor):
            spread(sum, squares, count, range, divisor, reading).variance
        case .standardDeviation(let sum, let squares, let count, let range, let divisor):
            spread(sum, squares, count, range, divisor, reading).deviation
        case .covariance, .correlation: joint(reading)
        case .quantile(let histogram, let share): reading.estimate(of: Quantile(histogram: histogram, share: share))
        case .calculated(let number): number.estimate(in: &reading)
        }
    }

    private func spread(
        _ sum: Moment, _ squares: Moment, _ count: Int, _ range: ClosedRange<ExactDecimal>?, _ divisor: Divisor,
        _ reading: Reading
    ) -> ReleasedSpread {
        let sums = CentredSums(
            varianceOf: reading.part(sum), squares: reading.part(squares), count: reading.quantity(count))
        return ReleasedSpread(sums: sums, width: range?.width, divisor: divisor, isExact: reading.isExact(self))
    }

    private func joint(_ reading: Reading) -> Estimate {
        switch self {
        case .covariance(let x, let y, let products, let count, let rangeX, let rangeY, let divisor):
            let sums = CentredSums(
                covarianceOf: reading.part(x), reading.part(y), products: reading.part(products),
                count: reading.quantity(count))
            let widths = rangeX.flatMap { rangeX in rangeY.map { rangeX.width * $0.width } }
            return ReleasedCovariance(
                sums: sums, widths: widths, divisor: divisor, isExact: reading.isExact(self)
            ).estimate
        case .correlation(let x, let y, let squaresX, let squaresY, let products, let count):
            return ReleasedCorrelation(
                x: reading.part(x), y: reading.part(y), squaresX: reading.part(squaresX),
                squaresY: reading.part(squaresY), products: reading.part(products), count: reading.quantity(count),
                isExact: reading.isExact(self)
            ).estimate
        default: preconditionFailure("only measures of two columns come here")
        }
    }
}

extension ClosedRange<ExactDecimal> {
    fileprivate var width: Fraction { Fraction(upperBound - lowerBound) }
}
