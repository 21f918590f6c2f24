import BigInt
import FuseCore

extension ReleasedValue {
    /// Whether the interval reaches farther than a third of the value to either side, so that little can be read from it. Beside 0
    /// any interval is wide; an exact number never is.
    ///
    /// A third at 95% is a coefficient of variation of about one sixth, from which on statistical agencies warn of an estimate
    /// (Statistics Canada, quality guidelines: 16.6%).
    public var isWide: Bool {
        // Whole numbers to one scale: decimals would lose their trailing zeros at every step, a hundred thousand times over.
        let scale = max(value.scale, low.scale, high.scale)
        let number = whole(value, scale)
        let reach = max(whole(high, scale) - number, number - whole(low, scale))
        return reach * 3 > BigInt(number.magnitude)
    }

    private func whole(_ decimal: ExactDecimal, _ scale: Int) -> BigInt {
        decimal.scale == scale ? decimal.significand : decimal.significand * BigInt(10).power(scale - decimal.scale)
    }

    /// Whether nothing but the number itself lies in the interval.
    public var isExact: Bool { low == high }
}
