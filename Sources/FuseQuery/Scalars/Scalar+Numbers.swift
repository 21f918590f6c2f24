import BigInt
import FuseCore

extension Scalar {
    /// `+`, `-` and `*`: exact for exact numbers, and NULL where an engine's widest exact type does not hold the result.
    static func arithmetic(
        _ sign: ArithmeticOperator, _ left: Scalar, _ right: Scalar
    ) throws(TypeProblem) -> Scalar {
        try left.requireNumber(sign.rawValue)
        try right.requireNumber(sign.rawValue)
        if let constant = folded(sign, left, right) { return try checked(constant, sign.rawValue) }
        guard case .number(let a) = left.type, case .number(let b) = right.type else {
            return Scalar(.arithmetic(sign, left, right), .double)
        }
        guard let range = sign.range(a, b).kept, let operands = sign.operands(a, b).kept else {
            throw tooWide(sign.rawValue)
        }
        guard sign == .multiply || operands.hold([left, right]) else { throw tooWide(sign.rawValue) }
        return Scalar(.arithmetic(sign, left, right), .number(range))
    }

    static func quotient(_ left: Scalar, _ right: Scalar) throws(TypeProblem) -> Scalar {
        try left.requireNumber("/")
        try right.requireNumber("/")
        if let a = left.literal?.finite, let b = right.literal?.finite, (a / b).isFinite {
            return .literal(.double(a / b))
        }
        return Scalar(.quotient(left, right), .double)
    }

    static func wholeQuotient(_ value: Scalar, by divisor: BigInt) throws(TypeProblem) -> Scalar {
        let range = try value.wholeRange(dividedBy: divisor, "//")
        if let whole = value.literal?.whole { return .literal(.number(ExactDecimal(significand: whole / divisor))) }
        return Scalar(.wholeQuotient(value, divisor), .number(try kept(range.wholeQuotient(by: divisor), "//")))
    }

    static func remainder(_ value: Scalar, by divisor: BigInt) throws(TypeProblem) -> Scalar {
        let range = try value.wholeRange(dividedBy: divisor, "%")
        if let whole = value.literal?.whole { return .literal(.number(ExactDecimal(significand: whole % divisor))) }
        return Scalar(.remainder(value, divisor), .number(range.remainder(by: divisor)))
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
            return Scalar(.division(division, left, right), .number(try kept(a.wholeQuotient(by: b), division.rawValue)))
        case .remainder: return Scalar(.division(division, left, right), .number(a.remainder(by: b)))
        }
    }

    static func negation(_ value: Scalar) throws(TypeProblem) -> Scalar {
        switch (value.type, value.literal) {
        case (.number, .number(let constant)?): return .literal(.number(-constant))
        case (.double, .double(let constant)?): return .literal(.double(-constant))
        case (.number(let range), _): return Scalar(.negation(value), .number(try kept(-range, "-")))
        case (.double, _): return Scalar(.negation(value), .double)
        default: throw value.notNumeric("-")
        }
    }

    static func magnitude(_ value: Scalar) throws(TypeProblem) -> Scalar {
        try value.requireNumber("abs")
        if case .number(let constant)? = value.literal { return .literal(.number(constant.magnitude)) }
        guard case .number(let range) = value.type else { return Scalar(.magnitude(value), .double) }
        return Scalar(.magnitude(value), .number(try kept(range.absolute, "abs")))
    }

    static func rounding(_ rounding: Rounding, _ value: Scalar) throws(TypeProblem) -> Scalar {
        try value.requireNumber("round")
        if case .number(let constant)? = value.literal { return .literal(.number(constant.rounded(rounding))) }
        guard case .number(let range) = value.type else { return Scalar(.rounding(rounding, value), .double) }
        let places = if case .nearest(let places) = rounding { places } else { 0 }
        guard places < range.scale else { return value }
        return Scalar(.rounding(rounding, value), .number(try kept(range.rounded(places: places), "round")))
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
            throw TypeProblem("`\(function)` needs another number than zero, below 2^62, on its right")
        }
        return range
    }

    private static func checked(_ constant: Literal, _ function: String) throws(TypeProblem) -> Scalar {
        if case .number(let number) = constant, !NumberRange(number).isRepresentable { throw tooWide(function) }
        return .literal(constant)
    }

    private static func kept(_ range: NumberRange, _ function: String) throws(TypeProblem) -> NumberRange {
        guard let kept = range.kept else { throw tooWide(function) }
        return kept
    }

    private static func tooWide(_ function: String) -> TypeProblem {
        TypeProblem(.overflow, "`\(function)` could need more than 38 digits; cast an operand to DOUBLE")
    }
}

extension ArithmeticOperator {
    /// The exact results.
    func range(_ a: NumberRange, _ b: NumberRange) -> NumberRange {
        switch self {
        case .add: a + b
        case .subtract: a - b
        case .multiply: a * b
        }
    }

    /// What the type that the engine computes in must hold: sums are computed in one type, and so are whole products.
    func operands(_ a: NumberRange, _ b: NumberRange) -> NumberRange {
        let result = range(a, b)
        return self == .multiply && result.scale > 0 ? result : a.union(b).union(result)
    }
}

extension NumberRange {
    /// Whether every constant among values is one of the range; a constant that is not would be NULL in every row.
    func hold(_ values: [Scalar]) -> Bool {
        values.allSatisfy { value in
            guard case .number(let constant)? = value.literal else { return true }
            return contains(NumberRange(constant))
        }
    }
}
