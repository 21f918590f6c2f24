import BigInt
import FuseCore

extension Scalar {
    static func arithmetic(
        _ sign: ArithmeticOperator, _ left: Scalar, _ right: Scalar
    ) throws(TypeProblem) -> Scalar {
        try left.requireNumber(sign.rawValue)
        try right.requireNumber(sign.rawValue)
        guard case .number(let a) = left.type, case .number(let b) = right.type else {
            return Scalar(.arithmetic(sign, left, right), .double)
        }
        let range =
            switch sign {
            case .add: a + b
            case .subtract: a - b
            case .multiply: a * b
            }
        return Scalar(.arithmetic(sign, left, right), try exact(range, holding: [a, b], sign))
    }

    static func quotient(_ left: Scalar, _ right: Scalar) throws(TypeProblem) -> Scalar {
        try left.requireNumber("/")
        try right.requireNumber("/")
        return Scalar(.quotient(left, right), .double)
    }

    static func wholeQuotient(_ value: Scalar, by divisor: BigInt) throws(TypeProblem) -> Scalar {
        let range = try checked(value.wholeRange(dividedBy: divisor, "//"), "//")
        return Scalar(.wholeQuotient(value, divisor), .number(try checked(range.wholeQuotient(by: divisor), "//")))
    }

    static func remainder(_ value: Scalar, by divisor: BigInt) throws(TypeProblem) -> Scalar {
        let range = try checked(value.wholeRange(dividedBy: divisor, "%"), "%")
        return Scalar(.remainder(value, divisor), .number(range.remainder(by: divisor)))
    }

    static func negation(_ value: Scalar) throws(TypeProblem) -> Scalar {
        switch (value.type, value.literal) {
        case (.number, .number(let constant)?): return .literal(.number(-constant))
        case (.double, .double(let constant)?): return .literal(.double(-constant))
        case (.number(let range), _): return Scalar(.negation(value), .number(try checked(-range, "-")))
        case (.double, _): return Scalar(.negation(value), .double)
        default: throw value.notNumeric("-")
        }
    }

    static func magnitude(_ value: Scalar) throws(TypeProblem) -> Scalar {
        try value.requireNumber("abs")
        guard case .number(let range) = value.type else { return Scalar(.magnitude(value), .double) }
        return Scalar(.magnitude(value), .number(try checked(range.absolute, "abs")))
    }

    static func rounding(_ rounding: Rounding, _ value: Scalar) throws(TypeProblem) -> Scalar {
        try value.requireNumber("round")
        guard case .number(let range) = value.type else { return Scalar(.rounding(rounding, value), .double) }
        let places = if case .nearest(let places) = rounding { places } else { 0 }
        guard places < range.scale else { return value }
        return Scalar(.rounding(rounding, value), .number(range.rescaled(to: places)))
    }

    func requireNumber(_ function: String) throws(TypeProblem) {
        guard type.isNumeric else { throw notNumeric(function) }
    }

    private func notNumeric(_ function: String) -> TypeProblem {
        TypeProblem("`\(function)` needs numbers, not \(type.name); use TRY_CAST where text holds numbers")
    }

    private func wholeRange(dividedBy divisor: BigInt, _ function: String) throws(TypeProblem) -> NumberRange {
        guard case .number(let range) = type, range.scale == 0 else {
            throw TypeProblem("`\(function)` needs an integer on its left; use floor() and a cast first")
        }
        guard !divisor.isZero, BigInt(divisor.magnitude) < BigInt(1) << 62 else {
            throw TypeProblem("`\(function)` needs a literal other than zero on its right")
        }
        return range
    }

    private static func exact(
        _ range: NumberRange, holding operands: [NumberRange], _ sign: ArithmeticOperator
    ) throws(TypeProblem) -> ScalarType {
        let operandsFit = sign == .multiply || operands.reduce(range) { $0.union($1) }.isRepresentable
        guard operandsFit else { throw tooWide(sign.rawValue) }
        return .number(try checked(range, sign.rawValue))
    }

    private static func checked(_ range: NumberRange, _ function: String) throws(TypeProblem) -> NumberRange {
        guard range.isRepresentable else { throw tooWide(function) }
        return range
    }

    private static func tooWide(_ function: String) -> TypeProblem {
        TypeProblem(.overflow, "`\(function)` could need more than 38 digits; cast an operand to DOUBLE")
    }
}
