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

    private static func checked(_ constant: Literal, _ function: String) throws(TypeProblem) -> Scalar {
        if case .number(let number) = constant, !NumberRange(number).isRepresentable { throw tooWide(function) }
        return .literal(constant)
    }

    static func kept(_ range: NumberRange, _ function: String) throws(TypeProblem) -> NumberRange {
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
