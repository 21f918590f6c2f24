import BigInt
import FuseCore

extension ScalarWriter {
    func number(_ value: Scalar) -> String? {
        switch value.form {
        case .arithmetic(let sign, let left, let right): arithmetic(sign, left, right, value.type)
        case .quotient(let left, let right): dialect.quotient(sql(of: left, as: .double), sql(of: right, as: .double))
        case .wholeQuotient(let source, let divisor): constantDivision(.quotient, source, divisor, value.type)
        case .remainder(let source, let divisor): constantDivision(.remainder, source, divisor, value.type)
        case .division(let division, let left, let right): self.division(division, left, right, value.type)
        case .negation(let source): opposite(source, value.type)
        case .magnitude(let source): magnitude(source, value.type)
        case .sign(let source): dialect.sign(sql(of: source), of: MachineType(source.type))
        case .rounding(let rounding, let source): rounded(rounding, source, value.type)
        case .function(let function, let source): self.function(function, source, value.type)
        case .power(let base, let exponent): dialect.power(sql(of: base, as: .double), sql(of: exponent, as: .double))
        case .bucket(let source, let buckets): bucket(sql(of: source, as: .double), buckets)
        case .length(let source): dialect.length(sql(of: source))
        case .position(let source, let part): dialect.position(of: sql(of: part), in: sql(of: source))
        case .epoch(let source): dialect.epoch(of: sql(of: source, as: .timestamp))
        default: nil
        }
    }

    private func arithmetic(
        _ sign: ArithmeticOperator, _ left: Scalar, _ right: Scalar, _ type: ScalarType
    ) -> String {
        guard case .number(let range) = type, case .number(let a) = left.type, case .number(let b) = right.type else {
            return dialect.arithmetic(sign, sql(of: left, as: .double), sql(of: right, as: .double), .impossible)
        }
        let operands = sign.operands(a, b)
        let isSafe = operands.hasRoom && sign.range(a, b).hasRoom
        let types = Self.operandTypes(sign, a, b, operands.kept ?? operands)
        let printed = dialect.arithmetic(
            sign, sql(of: left, as: types.0), sql(of: right, as: types.1),
            isSafe ? .impossible : Overflow(scale: range.scale))
        return dialect.tryCast(printed, to: MachineType(range))
    }

    /// Decimals are multiplied in 18 digits if both factors and the product are that short, else in 38; their scales add up.
    private static func operandTypes(
        _ sign: ArithmeticOperator, _ a: NumberRange, _ b: NumberRange, _ operands: NumberRange
    ) -> (MachineType, MachineType) {
        guard sign == .multiply, operands.scale > 0 else { return (MachineType(operands), MachineType(operands)) }
        let isShort = MachineType(operands) == .decimal(digits: 18, scale: operands.scale)
        let bothShort = isShort && a.magnitude < BigInt(10).power(18) && b.magnitude < BigInt(10).power(18)
        let digits = bothShort ? 18 : 38
        return (.decimal(digits: digits, scale: a.scale), .decimal(digits: digits, scale: b.scale))
    }

    private func opposite(_ source: Scalar, _ type: ScalarType) -> String {
        wide(source, type) { sql, overflow in
            overflow == .impossible
                ? "(-\(sql))" : dialect.arithmetic(.subtract, dialect.constant("0", as: .hugeint), sql, overflow)
        }
    }

    private func magnitude(_ source: Scalar, _ type: ScalarType) -> String {
        wide(source, type) { sql, overflow in dialect.magnitude(sql, overflow) }
    }

    /// Prints a function of one number in a type that holds both the number and the result.
    private func wide(_ source: Scalar, _ type: ScalarType, _ write: (String, Overflow) -> String) -> String {
        guard case .number(let a) = source.type, case .number(let range) = type else {
            return write(sql(of: source, as: .double), .impossible)
        }
        let common = MachineType(a.union(range))
        let isSafe = (-a).hasRoom
        let printed = write(sql(of: source, as: common), isSafe ? .impossible : Overflow(scale: range.scale))
        return common == MachineType(range) ? printed : dialect.tryCast(printed, to: MachineType(range))
    }

    private func rounded(_ rounding: Rounding, _ source: Scalar, _ type: ScalarType) -> String {
        guard case .number(let a) = source.type, case .number(let range) = type else {
            return dialect.rounded(rounding, double: sql(of: source))
        }
        // Rounding adds half a step; decimals of 38 digits have room for it.
        let isBeforePoint = if case .nearest(let places) = rounding { places < 0 } else { false }
        let operand = isBeforePoint ? MachineType.decimal(digits: 38, scale: a.scale) : MachineType(a)
        return dialect.rounded(
            rounding, exact: sql(of: source, as: operand), of: operand, to: MachineType(range))
    }

    private func function(_ function: NumberFunction, _ source: Scalar, _ type: ScalarType) -> String {
        guard case .number = type else { return dialect.function(function, sql(of: source, as: .double)) }
        return dialect.truncated(exact: sql(of: source), to: MachineType(type))
    }
}

extension NumberRange {
    /// Whether the exact types of every dialect hold the values; some have 38 digits where others have 127 bits.
    fileprivate var hasRoom: Bool { scale <= 38 && magnitude < BigInt(10).power(38) }
}
