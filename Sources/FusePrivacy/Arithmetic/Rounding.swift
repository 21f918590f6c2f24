import BigInt

/// Which whole number stands for a quotient.
enum Rounding: Sendable {
    /// The greatest that is not above.
    case down
    /// The least that is not below.
    case up
    /// The nearest; halves go to the even one.
    case halfEven
    /// The nearest; halves go away from zero, as in SQL's ROUND.
    case halfAway

    /// The rounded quotient of a whole number and one above zero.
    func quotient(_ numerator: BigInt, _ denominator: BigInt) -> BigInt {
        let (floor, rest) = Self.floored(numerator, denominator)
        switch self {
        case .down: return floor
        case .up: return rest.isZero ? floor : floor + 1
        case .halfEven, .halfAway:
            let twice = rest * 2
            if twice == denominator { return takesLowerHalf(floor) ? floor : floor + 1 }
            return twice < denominator ? floor : floor + 1
        }
    }

    private func takesLowerHalf(_ floor: BigInt) -> Bool {
        self == .halfEven ? floor.isMultiple(of: 2) : floor.signum() < 0
    }

    private static func floored(_ numerator: BigInt, _ denominator: BigInt) -> (quotient: BigInt, rest: BigInt) {
        let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        guard rest.sign == .minus, !rest.isZero else { return (quotient, rest) }
        return (quotient - 1, rest + denominator)
    }
}
