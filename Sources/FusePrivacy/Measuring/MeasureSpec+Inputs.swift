import FuseCore

extension MeasureSpec {
    /// How many digits after the point a measure has beyond those of its column.
    static let extraPlaces = 4

    /// The whole numbers that the measure names itself.
    var numbers: [Int] {
        switch self {
        case .count(let quantity), .sum(let quantity, _): [quantity]
        case .mean(let sum, let count, _, _, _, _), .shiftedSum(let sum, let count, _, _): [sum, count]
        case .point(let quantity, _, let count): [quantity, count]
        case .variance(_, _, let count, _, _), .standardDeviation(_, _, let count, _, _),
            .covariance(_, _, _, let count, _, _, _), .correlation(_, _, _, _, _, let count):
            moments.map(\.quantity) + [count]
        case .quantile, .calculated: []
        }
    }

    var moments: [Moment] {
        switch self {
        case .variance(let sum, let squares, _, _, _), .standardDeviation(let sum, let squares, _, _, _):
            [sum, squares]
        case .covariance(let x, let y, let products, _, _, _, _): [x, y, products]
        case .correlation(let x, let y, let squaresX, let squaresY, let products, _):
            [x, y, squaresX, squaresY, products]
        case .count, .sum, .shiftedSum, .mean, .quantile, .point, .calculated: []
        }
    }

    var quantile: Quantile? {
        guard case .quantile(let histogram, let share) = self else { return nil }
        return Quantile(histogram: histogram, share: share)
    }

    /// Whether it is a count or a sum.
    var isTotal: Bool {
        switch self {
        case .count, .sum, .shiftedSum: true
        default: false
        }
    }

    var calculation: ReleasedNumber? {
        guard case .calculated(let number) = self else { return nil }
        return number
    }

    /// How many digits after the point are shown, enough for what limits the measure; nil if that depends on the number.
    ///
    /// - Parameter grid: the grid of the histogram that a quantile is read from.
    func places(on grid: HistogramGrid?) -> Int? {
        switch self {
        case .count: 0
        case .sum(_, let scale), .shiftedSum(_, _, _, let scale), .point(_, let scale, _): scale
        case .mean(_, _, _, let lower, let upper, let scale): max(scale + Self.extraPlaces, lower.scale, upper.scale)
        case .standardDeviation(let sum, _, _, _, _): sum.scale + Self.extraPlaces
        case .variance, .covariance: (moments.map(\.scale).max() ?? 0) + Self.extraPlaces
        case .correlation: 2 * Self.extraPlaces
        case .quantile: grid?.places
        case .calculated: nil
        }
    }
}
