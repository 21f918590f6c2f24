import BigInt
public import FuseCore

extension ReleasedValue {
    /// A value whose interval reaches farther than this part of it, to either side, is called wide: 50%.
    public static let wideShare = ExactDecimal(significand: 5, scale: 1)

    /// Whether noise may be so much of the value that little can be read from it. Beside 0 any interval is wide; an exact number
    /// never is.
    public var isWide: Bool {
        // Whole numbers to one scale: decimals would lose their trailing zeros at every step, a hundred thousand times over.
        let scale = max(value.scale, low.scale, high.scale)
        let (number, share) = (whole(value, scale), Self.wideShare.ratio)
        let reach = max(whole(high, scale) - number, number - whole(low, scale))
        return reach * share.denominator > BigInt(number.magnitude) * share.numerator
    }

    private func whole(_ decimal: ExactDecimal, _ scale: Int) -> BigInt {
        decimal.scale == scale ? decimal.significand : decimal.significand * BigInt(10).power(scale - decimal.scale)
    }

    /// Whether nothing but the number itself lies in the interval.
    public var isExact: Bool { low == high }
}
