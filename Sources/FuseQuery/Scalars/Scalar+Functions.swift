import BigInt
import FuseCore

extension Scalar {
    static func function(_ function: NumberFunction, _ value: Scalar) throws(TypeProblem) -> Scalar {
        try value.requireNumber(function.rawValue)
        guard function == .truncation, case .number(let range) = value.type else {
            if function == .truncation, case .double(let constant)? = value.literal {
                return .literal(.double(constant.rounded(.towardZero)))
            }
            return Scalar(.function(function, value), .double)
        }
        if case .number(let constant)? = value.literal { return .literal(.number(constant.truncated)) }
        return range.scale == 0 ? value : Scalar(.function(function, value), .number(range.truncated))
    }

    /// The logarithm to a base that is a constant.
    static func logarithm(_ value: Scalar, base: Scalar) throws(TypeProblem) -> Scalar {
        guard let constant = base.literal?.finite, constant > 0, constant != 1 else {
            throw TypeProblem("`log` needs a literal base above 0 other than 1 on its left")
        }
        return try .quotient(.function(.decimalLogarithm, value), .function(.decimalLogarithm, base))
    }

    static func power(_ base: Scalar, _ exponent: Scalar) throws(TypeProblem) -> Scalar {
        try base.requireNumber("pow")
        try exponent.requireNumber("pow")
        return Scalar(.power(base, exponent), .double)
    }

    static func sign(_ value: Scalar) throws(TypeProblem) -> Scalar {
        try value.requireNumber("sign")
        guard case .number(let range) = value.type else { return Scalar(.sign(value), .number(NumberRange(-1, 1))) }
        return Scalar(.sign(value), .number(range.signs))
    }

    static func isNaN(_ value: Scalar) throws(TypeProblem) -> Scalar {
        try value.requireNumber("isnan")
        return .truth(.isNaN(value))
    }

    static func isInfinite(_ value: Scalar) throws(TypeProblem) -> Scalar {
        try value.requireNumber("isinf")
        return try .comparison(.equal, .magnitude(value), .literal(.double(.infinity)))
    }

    /// NaN comes after every number.
    static func isFinite(_ value: Scalar) throws(TypeProblem) -> Scalar {
        try value.requireNumber("isfinite")
        return try .comparison(.less, .magnitude(value), .literal(.double(.infinity)))
    }

    static func bucket(_ value: Scalar, _ buckets: Buckets) throws(TypeProblem) -> Scalar {
        try value.requireNumber("width_bucket")
        guard let low = Literal.number(buckets.low).finite, let high = Literal.number(buckets.high).finite,
            low < high, (high - low).isFinite
        else { throw TypeProblem("`width_bucket` needs a lower end below the upper one, as doubles see them") }
        return Scalar(.bucket(value, buckets), .number(buckets.values))
    }
}

extension Buckets {
    /// The buckets' numbers, those below and above included.
    var values: NumberRange { NumberRange(0, BigInt(count + 1)) }
}
