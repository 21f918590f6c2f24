import BigInt
import FuseCore

extension Scalar {
    /// The result of constants: exact of exact numbers, else as IEEE 754 rounds it.
    static func folded(_ sign: ArithmeticOperator, _ left: Scalar, _ right: Scalar) -> Literal? {
        guard let a = left.literal, let b = right.literal else { return nil }
        if case .number(let x) = a, case .number(let y) = b { return .number(sign.applied(x, y)) }
        guard let x = a.finite, let y = b.finite else { return nil }
        let result = sign.applied(x, y)
        return result.isFinite ? .double(result) : nil
    }
}

extension ArithmeticOperator {
    fileprivate func applied(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal {
        switch self {
        case .add: left + right
        case .subtract: left - right
        case .multiply: left * right
        }
    }

    fileprivate func applied(_ left: Double, _ right: Double) -> Double {
        switch self {
        case .add: left + right
        case .subtract: left - right
        case .multiply: left * right
        }
    }
}

extension Literal {
    /// The number as a double, if it is a finite one.
    var finite: Double? {
        switch self {
        case .number(let value): Double("\(value)").flatMap { $0.isFinite ? $0 : nil }
        case .double(let value): value.isFinite ? value : nil
        default: nil
        }
    }

    /// The number, if it is a whole exact one.
    var whole: BigInt? {
        if case .number(let value) = self { value.scaled(to: 0) } else { nil }
    }
}

extension ExactDecimal {
    func rounded(_ rounding: Rounding) -> ExactDecimal {
        let (numerator, denominator) = ratio
        switch rounding {
        case .floor: return ExactDecimal(significand: numerator.dividedDown(by: denominator))
        case .ceiling: return ExactDecimal(significand: numerator.dividedUp(by: denominator))
        case .nearest(let places): return rounded(places: places)
        }
    }

    /// Without the digits after the point.
    var truncated: ExactDecimal { ExactDecimal(significand: ratio.numerator / ratio.denominator) }

    /// Halves go away from zero.
    func rounded(places: Int) -> ExactDecimal {
        guard places < scale else { return self }
        let step = BigInt(10).power(scale - places)
        let nearest = (BigInt(significand.magnitude) + step / 2) / step
        let signed = significand.sign == .minus ? -nearest : nearest
        return places >= 0
            ? ExactDecimal(significand: signed, scale: places)
            : ExactDecimal(significand: signed * BigInt(10).power(-places))
    }
}
