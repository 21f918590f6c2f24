import BigInt
import FuseCore

extension MeasureSpec {
    /// Makes the released number of one group. All of it is post-processing of noisy quantities and public bounds.
    ///
    /// - Returns: the value with its interval; nil for a mean over nothing whose count is exact.
    func released(from quantities: [NoisyQuantity]) -> ReleasedValue? {
        switch self {
        case .count(let quantity):
            Self.fixedPoint(quantities[quantity], scale: 0).clamped(notBelow: .zero)
        case .sum(let quantity, let scale):
            Self.fixedPoint(quantities[quantity], scale: scale)
        case .mean(let sum, let count, let centre, let lower, let upper, let scale):
            ReleasedMean(
                sum: quantities[sum], count: quantities[count], centre: centre, bounds: lower...upper, scale: scale
            ).value
        }
    }

    private static func fixedPoint(_ quantity: NoisyQuantity, scale: Int) -> ReleasedValue {
        let decimal = { ExactDecimal(significand: $0, scale: scale) }
        return ReleasedValue(
            value: decimal(quantity.value), low: decimal(quantity.value - quantity.halfWidth),
            high: decimal(quantity.value + quantity.halfWidth))
    }
}
