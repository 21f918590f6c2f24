import FuseCore

/// Binds HAVING, ORDER BY and LIMIT, which see released values only.
struct ReleaseBinder {
    var outputs: OutputBinder

    init(outputs: OutputBinder) { self.outputs = outputs }

    mutating func having(_ syntax: ExpressionSyntax) throws(QueryError) -> ReleasedPredicate {
        switch syntax.form {
        case .comparison(let sign, let left, let right):
            return try comparison(sign, left, right, at: syntax.mark)
        case .between(let input, let low, let high):
            return .all([
                try comparison(.greaterOrEqual, input, low, at: syntax.mark),
                try comparison(.lessOrEqual, input, high, at: syntax.mark),
            ])
        case .operation(let operation, let operands):
            return try having(operation, operands, at: syntax.mark)
        default:
            guard case .key(let index)? = try? outputs.whole(syntax, in: .afterwards),
                outputs.keys[index].type == .boolean
            else {
                throw QueryError(.typeMismatch, at: syntax.mark, "`HAVING` needs a condition; compare a measure or key")
            }
            return .comparison(.equal, .key(index), .literal(.boolean(true)))
        }
    }

    mutating func order(_ syntax: OrderSyntax) throws(QueryError) -> ReleaseOrder {
        ReleaseOrder(
            operand: try orderOperand(syntax.expression), direction: syntax.direction, missing: syntax.missing)
    }

    func limit(_ syntax: ExpressionSyntax) throws(QueryError) -> Int {
        let binder = ScalarBinder(scope: Scope(), parameters: outputs.source.parameters, place: .filter)
        guard case .number(let number)? = try binder.bind(syntax).literal, let whole = number.scaled(to: 0),
            let rows = Int(exactly: whole), (0...1_000_000_000).contains(rows)
        else {
            throw QueryError(.typeMismatch, at: syntax.mark, "`LIMIT` takes a literal integer, 0 or more")
        }
        return rows
    }

    private mutating func having(
        _ operation: ExpressionSyntax.Operation, _ operands: [ExpressionSyntax], at mark: SourceMark
    ) throws(QueryError) -> ReleasedPredicate {
        switch operation {
        case .and: return .all(try each(operands))
        case .or: return .any(try each(operands))
        case .not: return .not(try having(operands[0]))
        case .isNull: return .isNull(try present(operands[0]))
        case .isNotNull: return .not(.isNull(try present(operands[0])))
        case .isIn: return .any(try members(operands, at: mark))
        case .isNotIn: return .not(.any(try members(operands, at: mark)))
        case .coalesce:
            throw QueryError(
                .unsupported, at: mark, "`COALESCE` of conditions is not known; write AND, OR and IS NULL")
        }
    }

    private mutating func each(_ operands: [ExpressionSyntax]) throws(QueryError) -> [ReleasedPredicate] {
        var predicates: [ReleasedPredicate] = []
        for operand in operands { predicates.append(try having(operand)) }
        return predicates
    }

    private mutating func members(
        _ operands: [ExpressionSyntax], at mark: SourceMark
    ) throws(QueryError) -> [ReleasedPredicate] {
        var predicates: [ReleasedPredicate] = []
        for operand in operands.dropFirst() {
            predicates.append(try comparison(.equal, operands[0], operand, at: mark))
        }
        return predicates
    }

    private mutating func present(_ syntax: ExpressionSyntax) throws(QueryError) -> ReleasedOperand {
        let side = try operand(syntax)
        if case .literal = side.operand {
            throw QueryError(.typeMismatch, at: syntax.mark, "a literal is never NULL; test a measure or key")
        }
        return side.operand
    }

    private mutating func comparison(
        _ sign: ComparisonOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax, at mark: SourceMark
    ) throws(QueryError) -> ReleasedPredicate {
        let sides = try matched(try operand(left), try operand(right), sign, at: mark)
        return .comparing(sign, sides.0, sides.1) { if case .literal = $0 { false } else { true } }
    }

    private mutating func orderOperand(_ syntax: ExpressionSyntax) throws(QueryError) -> ReleasedOperand {
        if case .literal(.number(let number)) = syntax.form {
            guard let place = number.scaled(to: 0), let index = Int(exactly: place),
                outputs.outputs.indices.contains(index - 1)
            else {
                throw QueryError(.unknownName, at: syntax.mark, "ORDER BY numbers an output that SELECT does not have")
            }
            return side(outputs.outputs[index - 1]).operand
        }
        let side = try operand(syntax)
        if case .literal = side.operand {
            throw QueryError(.unsupported, at: syntax.mark, "ORDER BY a constant orders nothing; name an output")
        }
        return side.operand
    }
}
