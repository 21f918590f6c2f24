import BigInt
import FuseCore

/// One whole number of one group with its noise, and how far it may be from the exact one with the share of the 5% that it has.
struct NoisyQuantity: Sendable {
    let value: BigInt
    let halfWidth: BigInt

    var isExact: Bool { halfWidth.isZero }
    var bounds: ClosedRange<BigInt> { (value - halfWidth)...(value + halfWidth) }

    /// The number in whole multiples of 10 to the power of −`scale`.
    func estimate(scale: Int) -> Estimate {
        let (value, range) = fraction(scale: scale)
        return Estimate(value, range)
    }

    func fraction(scale: Int) -> (value: Fraction, range: FractionRange) {
        let power = BigInt(10).power(scale)
        let value = Fraction(self.value, over: power)
        guard !isExact else { return (value, FractionRange(value)) }
        return (
            value,
            FractionRange(Fraction(bounds.lowerBound, over: power), Fraction(bounds.upperBound, over: power))
        )
    }
}

extension ReleasedValue {
    /// A quantity in whole multiples of 10 to the power of −`scale`, as its estimate would be released.
    ///
    /// - Parameter least: below which nothing is shown; nil for no such limit.
    init(_ quantity: NoisyQuantity, scale: Int, least: BigInt? = nil) {
        func decimal(_ number: BigInt) -> ExactDecimal {
            ExactDecimal(significand: least.map { max($0, number) } ?? number, scale: scale)
        }
        let bounds = quantity.bounds
        self.init(
            value: decimal(quantity.value), low: decimal(bounds.lowerBound), high: decimal(bounds.upperBound))
    }
}
