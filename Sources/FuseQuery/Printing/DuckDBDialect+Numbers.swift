extension DuckDBDialect {
    func arithmetic(_ sign: ArithmeticOperator, _ left: String, _ right: String, _ overflow: Overflow) -> String {
        guard let limit = overflow.limit else { return "(\(left) \(sign.rawValue) \(right))" }
        return bound(left, right) { a, b in
            let near = "CAST(\(a) AS DOUBLE) \(sign.rawValue) CAST(\(b) AS DOUBLE)"
            return when("abs(\(near)) < \(constant(limit, as: .double))", "\(a) \(sign.rawValue) \(b)")
        }
    }

    /// Floating-point division by zero gives an infinity or NaN, never an error.
    func quotient(_ left: String, _ right: String) -> String { "(\(left) / \(right))" }

    func wholeQuotient(_ left: String, byConstant right: String, as type: MachineType) -> String {
        attempt("\(left) // \(right)")
    }

    func remainder(_ left: String, byConstant right: String) -> String { attempt("\(left) % \(right)") }

    /// The least number of a type has no opposite. A type of 64 bits has been chosen so that it does not occur.
    func wholeQuotient(_ left: String, _ right: String, as type: MachineType) -> String {
        guard type == .hugeint else { return attempt("\(left) // \(right)") }
        return bound(left, right) { a, b in
            when("abs(CAST(\(a) AS DOUBLE)) < \(constant("1.6e38", as: .double))", "\(a) // \(b)")
        }
    }

    func remainder(_ left: String, _ right: String) -> String {
        bound(left, right) { a, b in "CASE WHEN \(b) = -1 THEN \(a) - \(a) ELSE \(attempt("\(a) % \(b)")) END" }
    }

    /// A value where a condition holds, else NULL.
    func when(_ condition: String, _ value: String) -> String { "CASE WHEN \(condition) THEN \(attempt(value)) END" }

    func rounded(_ rounding: Rounding, exact: String, of type: MachineType, to target: MachineType) -> String {
        switch rounding {
        case .floor: tryCast("floor(\(exact))", to: target)
        case .ceiling: tryCast("ceil(\(exact))", to: target)
        case .nearest(let places) where places < 0: tryCast(attempt("round(\(exact), \(places))"), to: target)
        case .nearest: tryCast(exact, to: target)
        }
    }

    func rounded(_ rounding: Rounding, double: String) -> String {
        switch rounding {
        case .floor: return "floor(\(double))"
        case .ceiling: return "ceil(\(double))"
        case .nearest(let places) where places < 0:
            // The engine's own round() makes 0 of infinities and NaN here.
            let step = constant("1e\(-places)", as: .double)
            return "(round((\(double) / \(step))) * \(step))"
        case .nearest(let places): return "round(\(double), \(places))"
        }
    }

    func magnitude(_ sql: String, _ overflow: Overflow) -> String {
        guard let limit = overflow.limit else { return "abs(\(sql))" }
        return bound(sql) {
            when("abs(CAST(\($0) AS DOUBLE)) < \(constant(limit, as: .double))", "abs(\($0))")
        }
    }

    func sign(_ sql: String, of type: MachineType) -> String { tryCast("sign(\(sql))", to: .bigint) }

    func function(_ function: NumberFunction, _ double: String) -> String {
        guard let domain = function.domain else { return attempt("\(function.rawValue)(\(double))") }
        return bound(double) { when(domain($0), "\(function.rawValue)(\($0))") }
    }

    func truncated(exact: String, to target: MachineType) -> String { tryCast("trunc(\(exact))", to: target) }

    func power(_ base: String, _ exponent: String) -> String { attempt("pow(\(base), \(exponent))") }

    func isNaN(_ double: String) -> String { "isnan(\(double))" }

    func minimum(_ values: [String]) -> String { "least(\(values.joined(separator: ", ")))" }

    func maximum(_ values: [String]) -> String { "greatest(\(values.joined(separator: ", ")))" }
}

extension NumberFunction {
    /// Where the engine knows the function; NaN comes after every number, and its function is NaN. nil if everywhere.
    fileprivate var domain: ((String) -> String)? {
        switch self {
        case .squareRoot: { "\($0) >= 0" }
        case .naturalLogarithm, .decimalLogarithm, .binaryLogarithm: { "\($0) > 0" }
        case .sine, .cosine, .tangent: { "NOT isinf(\($0))" }
        case .arcSine, .arcCosine: { "(abs(\($0)) <= 1 OR isnan(\($0)))" }
        case .cubeRoot, .exponential, .arcTangent, .degrees, .radians, .truncation: nil
        }
    }
}
