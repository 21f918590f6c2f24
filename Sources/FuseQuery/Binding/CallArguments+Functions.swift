import FuseCore

extension CallArguments {
    func function() throws(TypeProblem) -> Scalar? {
        if let function = NumberFunction(rawValue: name) { return try .function(function, one()) }
        switch name {
        case "log": return try logarithm()
        case "pow", "power", "^", "**":
            let (base, exponent) = try two()
            return try .power(base, exponent)
        case "sign": return try .sign(one())
        case "pi":
            guard values.isEmpty else { throw wrongCount("no value") }
            return .literal(.double(.pi))
        case "isnan": return try .isNaN(one())
        case "isinf": return try .isInfinite(one())
        case "isfinite": return try .isFinite(one())
        case "width_bucket": return try bucket()
        default: return nil
        }
    }

    /// To base 10, or to a base that stands before the number.
    private func logarithm() throws(TypeProblem) -> Scalar {
        guard values.count == 2 else { return try .function(.decimalLogarithm, one()) }
        return try .logarithm(values[1], base: values[0])
    }

    private func bucket() throws(TypeProblem) -> Scalar {
        guard values.count == 4 else { throw wrongCount("a number, two literal ends and a literal count") }
        let count = try small(at: 3, in: 1...Buckets.mostCount)
        return try .bucket(
            values[0], Buckets(low: constantNumber(at: 1), high: constantNumber(at: 2), count: count))
    }
}
