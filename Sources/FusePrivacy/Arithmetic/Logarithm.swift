import BigInt

/// Fractions that enclose a natural logarithm.
enum Logarithm {
    /// Encloses the natural logarithm of a fraction above zero, to about 2⁻¹⁸⁰.
    ///
    /// With value = 2ᵏ·q and 1 ≤ q < 2: ln value = k·ln 2 + 2·artanh((q − 1)/(q + 1)).
    ///
    /// - Parameter value: a fraction above zero.
    static func enclosure(of value: ExactRatio) -> Enclosure {
        precondition(value > .zero, "only what is above zero has a logarithm")
        guard value >= .one else { return -enclosure(of: .one / value) }
        let doublings = value.roundedDown.magnitude.bitWidth - 1
        let rest = value / ExactRatio(BigInt(1) << doublings)
        return ofTwo.scaled(by: ExactRatio(BigInt(doublings))) + twiceArtanh((rest - .one) / (rest + .one))
    }

    static let ofTwo = twiceArtanh(ExactRatio(1, over: 3))

    /// Sums 2·(z + z³/3 + z⁵/5 + …) for 0 ≤ z ≤ 1/3, once rounded down and once rounded up.
    private static func twiceArtanh(_ argument: ExactRatio) -> Enclosure {
        let lower = sumRoundedDown(FixedPoint.floor(argument))
        let upper = sumRoundedUp(FixedPoint.ceiling(argument))
        return Enclosure(lower: FixedPoint.ratio(lower * 2), upper: FixedPoint.ratio(upper * 2))
    }

    private static func sumRoundedDown(_ argument: BigUInt) -> BigUInt {
        let square = FixedPoint.productRoundedDown(argument, argument)
        var (sum, power, odd) = (BigUInt(0), argument, BigUInt(1))
        while !power.isZero {
            sum += power / odd
            power = FixedPoint.productRoundedDown(power, square)
            odd += 2
        }
        return sum
    }

    private static func sumRoundedUp(_ argument: BigUInt) -> BigUInt {
        let square = FixedPoint.productRoundedUp(argument, argument)
        var (sum, power, odd) = (BigUInt(0), argument, BigUInt(1))
        while power > 1 {
            sum += FixedPoint.quotientRoundedUp(power, odd)
            power = FixedPoint.productRoundedUp(power, square)
            odd += 2
        }
        // The powers left out shrink to a ninth each, so that together they are below twice the first one.
        return sum + power * 2
    }
}
