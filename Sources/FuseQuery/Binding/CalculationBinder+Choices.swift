import FuseCore

/// CASE and COALESCE of released values, and their conditions.
extension CalculationBinder {
    mutating func firstPresent(
        _ values: [ExpressionSyntax], at mark: SourceMark
    ) throws(QueryError) -> ReleasedCalculation {
        var present: [ReleasedCalculation] = []
        for value in values where !value.isNull { present.append(try bind(value)) }
        guard let first = present.first else {
            throw QueryError(.typeMismatch, at: mark, "`COALESCE` with nothing but NULL; give it a value")
        }
        return present.count == 1 ? first : .firstPresent(present)
    }

    mutating func choice(
        _ branches: [ExpressionSyntax.Branch], _ otherwise: ExpressionSyntax
    ) throws(QueryError) -> ReleasedCalculation {
        var bound: [ReleasedCalculation.Branch] = []
        for branch in branches {
            bound.append(ReleasedCalculation.Branch(test: try test(branch.condition), value: try result(branch.value)))
        }
        return .choice(bound, otherwise: otherwise.isNull ? nil : try bind(otherwise))
    }

    /// The value of a branch; a choice without branches is NULL.
    private mutating func result(_ syntax: ExpressionSyntax) throws(QueryError) -> ReleasedCalculation {
        syntax.isNull ? .choice([], otherwise: nil) : try bind(syntax)
    }

    private mutating func test(_ syntax: ExpressionSyntax) throws(QueryError) -> ReleasedCalculation.Test {
        switch syntax.form {
        case .comparison(let sign, let left, let right): return .comparing(sign, try bind(left), try bind(right))
        case .between(let input, let low, let high):
            let value = try bind(input)
            return .all([
                .comparison(.greaterOrEqual, value, try bind(low)), .comparison(.lessOrEqual, value, try bind(high)),
            ])
        case .operation(let operation, let operands): return try test(operation, operands, at: syntax.mark)
        default:
            throw QueryError(
                .typeMismatch, at: syntax.mark, "`WHEN` needs a condition on numbers; compare measures or numeric keys")
        }
    }

    private mutating func test(
        _ operation: ExpressionSyntax.Operation, _ operands: [ExpressionSyntax], at mark: SourceMark
    ) throws(QueryError) -> ReleasedCalculation.Test {
        switch operation {
        case .and: return .all(try tests(operands))
        case .or: return .any(try tests(operands))
        case .not: return .not(try test(operands[0]))
        case .isNull: return .isNull(try bind(operands[0]))
        case .isNotNull: return .not(.isNull(try bind(operands[0])))
        case .isIn: return try membership(operands)
        case .isNotIn: return .not(try membership(operands))
        case .coalesce:
            throw QueryError(.unsupported, at: mark, "`COALESCE` of conditions is not known; write AND, OR and IS NULL")
        }
    }

    private mutating func tests(_ operands: [ExpressionSyntax]) throws(QueryError) -> [ReleasedCalculation.Test] {
        var tests: [ReleasedCalculation.Test] = []
        for operand in operands { tests.append(try test(operand)) }
        return tests
    }

    private mutating func membership(_ operands: [ExpressionSyntax]) throws(QueryError) -> ReleasedCalculation.Test {
        let value = try bind(operands[0])
        var tests: [ReleasedCalculation.Test] = []
        for operand in operands.dropFirst() { tests.append(.comparison(.equal, value, try bind(operand))) }
        return .any(tests)
    }
}

extension ExpressionSyntax {
    /// Whether it is NULL, cast or not.
    fileprivate var isNull: Bool {
        switch form {
        case .literal(.null): true
        case .cast(let value, _): value.isNull
        default: false
        }
    }
}
