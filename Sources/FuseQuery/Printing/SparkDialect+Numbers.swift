extension SparkDialect {
    func arithmetic(_ sign: ArithmeticOperator, _ left: String, _ right: String, _ overflow: Overflow) -> String {
        if overflow == .impossible { return "(\(left) \(sign.rawValue) \(right))" }
        return switch sign {
        case .add: "try_add(\(left), \(right))"
        case .subtract: "try_subtract(\(left), \(right))"
        case .multiply: "try_multiply(\(left), \(right))"
        }
    }

    func quotient(_ left: String, _ right: String) -> String { "try_divide(\(left), \(right))" }

    /// `div` gives 64 bits. Beyond them the dividend less its remainder is divided, up to 20 digits.
    func wholeQuotient(_ left: String, byConstant right: String, as type: MachineType) -> String {
        guard type == .hugeint else { return "(\(left) div \(right))" }
        return bound(left) { tryCast("try_divide(\($0) - \($0) % \(right), \(right))", to: type) }
    }

    func remainder(_ left: String, byConstant right: String) -> String { "(\(left) % \(right))" }

    func wholeQuotient(_ left: String, _ right: String, as type: MachineType) -> String {
        guard type == .hugeint else { return "(\(left) div \(nonzero(right)))" }
        return bound("named_struct('a', \(left), 'b', \(right))") {
            "CASE WHEN \($0).b <> 0 THEN \(tryCast("try_divide(\($0).a - \($0).a % \($0).b, \($0).b)", to: type)) END"
        }
    }

    func remainder(_ left: String, _ right: String) -> String { "(\(left) % \(nonzero(right)))" }

    private func nonzero(_ sql: String) -> String { bound(sql) { "CASE WHEN \($0) <> 0 THEN \($0) END" } }

    /// Rounding up may need one digit more, and fails without it.
    func rounded(_ rounding: Rounding, exact: String, of type: MachineType, to target: MachineType) -> String {
        switch rounding {
        case .floor: return tryCast("floor(\(exact))", to: target)
        case .ceiling: return tryCast("ceil(\(exact))", to: target)
        case .nearest(let places):
            guard places < 0, case .decimal(38, let scale) = type else {
                return tryCast("round(\(exact), \(places))", to: target)
            }
            return tryCast("round(\(tryCast(exact, to: .decimal(digits: 37, scale: scale))), \(places))", to: target)
        }
    }

    func rounded(_ rounding: Rounding, double: String) -> String {
        switch rounding {
        case .floor: return whole(double) { "floor(\($0))" }
        case .ceiling: return whole(double) { "ceil(\($0))" }
        case .nearest(let places) where places < 0:
            let step = constant("1e\(-places)", as: .double)
            return "(round((\(double) / \(step))) * \(step))"
        case .nearest(let places): return "round(\(double), \(places))"
        }
    }

    /// Spark makes 64-bit integers of whole doubles; from 2^53 on, a double is whole already.
    private func whole(_ double: String, _ write: (String) -> String) -> String {
        bound(double) { value in
            let limit = constant("9007199254740992", as: .double)
            return "CASE WHEN abs(\(value)) < \(limit) THEN CAST(\(write(value)) AS DOUBLE) ELSE \(value) END"
        }
    }

    func magnitude(_ sql: String, _ overflow: Overflow) -> String { "abs(\(sql))" }

    func sign(_ sql: String, of type: MachineType) -> String {
        let double = type == .double ? "nanvl(\(sql), \(constant("0", as: .double)))" : "CAST(\(sql) AS DOUBLE)"
        return "CAST(sign(\(double)) AS BIGINT)"
    }

    func function(_ function: NumberFunction, _ double: String) -> String {
        function == .truncation
            ? whole(double) { "CAST(\($0) AS BIGINT)" } : "\(function.rawValue)(\(double))"
    }

    func truncated(exact: String, to target: MachineType) -> String {
        bound(exact) { tryCast("\($0) - \($0) % 1", to: target) }
    }

    func power(_ base: String, _ exponent: String) -> String { "pow(\(base), \(exponent))" }

    /// Spark's `isnan` is false for NULL; its NaN equals itself.
    func isNaN(_ double: String) -> String { "(\(double) = \(constant("NaN", as: .double)))" }

    func minimum(_ values: [String]) -> String { extreme("least", values) }

    func maximum(_ values: [String]) -> String { extreme("greatest", values) }

    private func extreme(_ name: String, _ values: [String]) -> String {
        values.count == 1 ? values[0] : "\(name)(\(values.joined(separator: ", ")))"
    }
}
