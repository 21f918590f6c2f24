extension DuckDBDialect {
    func arithmetic(_ sign: ArithmeticOperator, _ left: String, _ right: String, _ overflow: Overflow) -> String {
        let printed = "(\(left) \(sign.rawValue) \(right))"
        return overflow == .impossible ? printed : attempt(printed)
    }

    /// Floating-point division by zero gives an infinity or NaN, never an error.
    func quotient(_ left: String, _ right: String) -> String { "(\(left) / \(right))" }

    func wholeQuotient(_ left: String, _ right: String, as type: MachineType) -> String {
        attempt("\(left) // \(right)")
    }

    func remainder(_ left: String, _ right: String) -> String { attempt("\(left) % \(right)") }

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
        overflow == .impossible ? "abs(\(sql))" : attempt("abs(\(sql))")
    }

    func sign(_ sql: String, of type: MachineType) -> String { tryCast("sign(\(sql))", to: .bigint) }

    func function(_ function: NumberFunction, _ double: String) -> String {
        attempt("\(function.rawValue)(\(double))")
    }

    func truncated(exact: String, to target: MachineType) -> String { tryCast("trunc(\(exact))", to: target) }

    func power(_ base: String, _ exponent: String) -> String { attempt("pow(\(base), \(exponent))") }

    func isNaN(_ double: String) -> String { "isnan(\(double))" }

    func minimum(_ values: [String]) -> String { "least(\(values.joined(separator: ", ")))" }

    func maximum(_ values: [String]) -> String { "greatest(\(values.joined(separator: ", ")))" }
}
