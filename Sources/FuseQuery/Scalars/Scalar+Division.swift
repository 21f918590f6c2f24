import BigInt
import FuseCore

extension Scalar {
    static func wholeQuotient(_ value: Scalar, by divisor: BigInt) throws(TypeProblem) -> Scalar {
        let range = try value.wholeRange(dividedBy: divisor, "//")
        if let whole = value.literal?.whole { return .literal(.number(ExactDecimal(significand: whole / divisor))) }
        if divisor == -1 { return try negation(value) }
        return Scalar(.wholeQuotient(value, divisor), .number(try kept(range.wholeQuotient(by: divisor), "//")))
    }

    static func remainder(_ value: Scalar, by divisor: BigInt) throws(TypeProblem) -> Scalar {
        let range = try value.wholeRange(dividedBy: divisor, "%")
        if let whole = value.literal?.whole { return .literal(.number(ExactDecimal(significand: whole % divisor))) }
        // The sign of the divisor does not matter; a negative one would let engines fail at the least number.
        return Scalar(.remainder(value, BigInt(divisor.magnitude)), .number(range.remainder(by: divisor)))
    }

    /// `//` and `%` by a column, NULL where it is zero.
    static func division(
        _ division: WholeDivision, _ left: Scalar, _ right: Scalar
    ) throws(TypeProblem) -> Scalar {
        guard case .number(let a) = left.type, case .number(let b) = right.type, a.scale == 0, b.scale == 0 else {
            throw TypeProblem("`\(division.rawValue)` needs integers; use floor() and a cast first")
        }
        switch division {
        case .quotient:
            return Scalar(
                .division(division, left, right), .number(try kept(a.wholeQuotient(by: b), division.rawValue)))
        case .remainder: return Scalar(.division(division, left, right), .number(a.remainder(by: b)))
        }
    }

    private func wholeRange(dividedBy divisor: BigInt, _ function: String) throws(TypeProblem) -> NumberRange {
        guard case .number(let range) = type, range.scale == 0 else {
            throw TypeProblem("`\(function)` needs an integer on its left; use floor() and a cast first")
        }
        guard !divisor.isZero, BigInt(divisor.magnitude) < BigInt(1) << 62 else {
            throw TypeProblem("`\(function)` needs a number other than zero, below 2^62, on its right")
        }
        return range
    }
}
