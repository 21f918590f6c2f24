import BigInt
import FuseCore

extension DuckDBScalarWriter {
    func number(_ value: Scalar) -> String? {
        switch value.form {
        case .arithmetic(let sign, let left, let right): arithmetic(sign, left, right, value.type)
        case .quotient(let left, let right): quotient(left, right)
        case .wholeQuotient(let source, let divisor): whole(source, "//", divisor, value.type)
        case .remainder(let source, let divisor): whole(source, "%", divisor, value.type)
        case .negation(let source): wide(value, source) { "(-\($0))" }
        case .magnitude(let source): wide(value, source) { "abs(\($0))" }
        case .rounding(let rounding, let source): rounded(rounding, source, value.type)
        case .length(let source): "length(\(sql(of: source)))"
        case .datePart(let part, let source): "TRY(date_part('\(part.rawValue)', \(sql(of: source))))"
        default: nil
        }
    }

    private func arithmetic(
        _ sign: ArithmeticOperator, _ left: Scalar, _ right: Scalar, _ type: ScalarType
    ) -> String {
        guard case .number(let range) = type, case .number(let a) = left.type, case .number(let b) = right.type else {
            return "(\(sql(of: left, as: .double)) \(sign.rawValue) \(sql(of: right, as: .double)))"
        }
        let operands: (DuckDBType, DuckDBType)
        if sign == .multiply {
            operands = Self.factors(a, b, product: range)
        } else {
            let common = DuckDBType(a.union(b).union(range))
            operands = (common, common)
        }
        let printed = "(\(sql(of: left, as: operands.0)) \(sign.rawValue) \(sql(of: right, as: operands.1)))"
        return "TRY_CAST(\(printed) AS \(DuckDBType(range).name))"
    }

    /// DuckDB multiplies decimals in 18 digits if both factors are that short, else in 38; their scales add up.
    private static func factors(
        _ a: NumberRange, _ b: NumberRange, product: NumberRange
    ) -> (DuckDBType, DuckDBType) {
        guard product.scale > 0 else {
            let common = DuckDBType(a.union(b).union(product))
            return (common, common)
        }
        let isShort = DuckDBType(product) == .decimal(digits: 18, scale: product.scale)
        let bothShort = isShort && a.magnitude < BigInt(10).power(18) && b.magnitude < BigInt(10).power(18)
        let digits = bothShort ? 18 : 38
        return (.decimal(digits: digits, scale: a.scale), .decimal(digits: digits, scale: b.scale))
    }

    /// Floating-point division by zero gives an infinity or NaN, never an error.
    private func quotient(_ left: Scalar, _ right: Scalar) -> String {
        "(\(sql(of: left, as: .double)) / \(sql(of: right, as: .double)))"
    }

    private func whole(_ source: Scalar, _ sign: String, _ divisor: BigInt, _ type: ScalarType) -> String {
        guard case .number(let a) = source.type, case .number(let range) = type else { return sql(of: source) }
        let common = DuckDBType(a.union(range))
        // The range leaves out the one quotient that no machine type holds; TRY keeps a mistake there from becoming an error.
        let printed = "TRY(\(sql(of: source, as: common)) \(sign) CAST('\(divisor)' AS \(common.name)))"
        return common == DuckDBType(range) ? printed : "TRY_CAST(\(printed) AS \(DuckDBType(range).name))"
    }

    /// Prints a function of one number in a type that holds both the number and the result.
    private func wide(_ value: Scalar, _ source: Scalar, _ write: (String) -> String) -> String {
        guard case .number(let a) = source.type, case .number(let range) = value.type else {
            return write(sql(of: source, as: .double))
        }
        let common = DuckDBType(a.union(range))
        let printed = write(sql(of: source, as: common))
        return common == DuckDBType(range) ? printed : "TRY_CAST(\(printed) AS \(DuckDBType(range).name))"
    }

    private func rounded(_ rounding: Rounding, _ source: Scalar, _ type: ScalarType) -> String {
        let (inner, target) = (sql(of: source), DuckDBType(type).name)
        let isExact = if case .number = type { true } else { false }
        switch rounding {
        case .floor: return isExact ? "TRY_CAST(floor(\(inner)) AS \(target))" : "floor(\(inner))"
        case .ceiling: return isExact ? "TRY_CAST(ceil(\(inner)) AS \(target))" : "ceil(\(inner))"
        case .nearest(let places): return isExact ? "TRY_CAST(\(inner) AS \(target))" : "round(\(inner), \(places))"
        }
    }
}
