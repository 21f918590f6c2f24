import BigInt
import FuseCore

extension ScalarWriter {
    func division(
        _ division: WholeDivision, _ left: Scalar, _ right: Scalar, _ type: ScalarType
    ) -> String {
        guard case .number(let a) = left.type, case .number(let b) = right.type, case .number(let range) = type else {
            preconditionFailure("whole numbers are divided")
        }
        let common = MachineType(a.union(b).union(range))
        let (dividend, divisor) = (sql(of: left, as: common), sql(of: right, as: common))
        let printed =
            switch division {
            case .quotient: dialect.wholeQuotient(dividend, divisor, as: common)
            case .remainder: dialect.remainder(dividend, divisor)
            }
        return common == MachineType(range) ? printed : dialect.tryCast(printed, to: MachineType(range))
    }

    func constantDivision(
        _ division: WholeDivision, _ source: Scalar, _ divisor: BigInt, _ type: ScalarType
    ) -> String {
        guard case .number(let a) = source.type, case .number(let range) = type else {
            preconditionFailure("whole numbers are divided")
        }
        let common = MachineType(a.union(range).union(NumberRange(divisor)))
        let (dividend, constant) = (sql(of: source, as: common), dialect.constant(divisor, as: common))
        let printed =
            switch division {
            case .quotient: dialect.wholeQuotient(dividend, byConstant: constant, as: common)
            case .remainder: dialect.remainder(dividend, byConstant: constant)
            }
        return common == MachineType(range) ? printed : dialect.tryCast(printed, to: MachineType(range))
    }
}
