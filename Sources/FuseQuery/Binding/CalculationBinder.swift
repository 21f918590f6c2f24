import FuseCore

/// Turns expressions over measures and numeric keys into calculations on released values.
struct CalculationBinder {
    var outputs: OutputBinder
    let clause: ReleasedClause

    /// The most parts of a calculation; aliases repeat what they stand for.
    static let largestSize = 1000

    mutating func bind(_ syntax: ExpressionSyntax) throws(QueryError) -> ReleasedCalculation {
        if let whole = try outputs.whole(syntax, in: clause) { return try number(whole, at: syntax.mark) }
        let calculation = try form(syntax)
        guard calculation.hasAtMost(Self.largestSize) else {
            throw QueryError(
                .unsupported, at: syntax.mark, "a calculation of more than \(Self.largestSize) parts; split it")
        }
        return calculation
    }

    private mutating func form(_ syntax: ExpressionSyntax) throws(QueryError) -> ReleasedCalculation {
        switch syntax.form {
        case .cast(let value, let target): return try cast(value, to: target.type, at: syntax.mark)
        case .operation(.coalesce, let values): return try firstPresent(values, at: syntax.mark)
        case .operation, .comparison, .between: throw try refusal(ofCondition: syntax)
        case .choice(let branches, let otherwise): return try choice(branches, otherwise)
        case .call(let call): return try self.call(call, syntax)
        case .grouping(let keys): return try grouping(keys, at: syntax.mark)
        case .column, .literal, .parameter, .membership, .existence, .star: throw try refusal(ofRow: syntax)
        }
    }

    /// Why an expression of a row is not released; what is wrong with it in itself comes first.
    func refusal(ofRow syntax: ExpressionSyntax) throws(QueryError) -> QueryError {
        _ = try outputs.binder.bind(syntax)
        return outputs.refusal(ofRow: syntax, in: clause)
    }

    private func refusal(ofCondition syntax: ExpressionSyntax) throws(QueryError) -> QueryError {
        guard syntax.containsAggregate else { return try refusal(ofRow: syntax) }
        return QueryError(
            .unsupported, at: syntax.mark,
            "a calculation gives numbers, not conditions; put it into HAVING, or write CASE WHEN … THEN 1 ELSE 0 END")
    }

    /// A value that must be a number; a calculation that an alias names is written out.
    private func number(_ operand: ReleasedOperand, at mark: SourceMark) throws(QueryError) -> ReleasedCalculation {
        switch operand {
        case .measure(let index):
            if case .calculation(let calculation) = outputs.calls[index].content { return calculation }
            return .measure(index)
        case .key(let index):
            guard outputs.keys[index].type.isNumeric else { throw notNumeric(outputs.keys[index].type, at: mark) }
            return .key(index)
        case .literal(let literal): return .literal(try constant(literal, at: mark))
        }
    }

    private func constant(_ literal: Literal, at mark: SourceMark) throws(QueryError) -> ExactDecimal {
        guard ScalarType(literal).isNumeric else { throw notNumeric(ScalarType(literal), at: mark) }
        guard let number = literal.exact else {
            throw QueryError(.overflow, at: mark, "a number of too many digits; write a shorter one")
        }
        return number
    }

    private func notNumeric(_ type: ScalarType, at mark: SourceMark) -> QueryError {
        let text =
            type == .null
            ? "NULL makes the whole calculation NULL; leave it out"
            : "a calculation is of numbers, not \(type.name); use a number, compare it in FILTER of a measure, or group by "
                + "the expression"
        return QueryError(.typeMismatch, at: mark, text)
    }

    private mutating func cast(
        _ value: ExpressionSyntax, to type: ColumnType, at mark: SourceMark
    ) throws(QueryError) -> ReleasedCalculation {
        switch type {
        case .double, .float: return try bind(value)
        case .integer: return .rounding(.nearest(places: 0), try bind(value))
        case .decimal(_, let scale): return .rounding(.nearest(places: scale), try bind(value))
        default:
            throw QueryError(
                .typeMismatch, at: mark, "a calculation gives numbers; cast it to DOUBLE, DECIMAL or INTEGER")
        }
    }

    private mutating func grouping(
        _ keys: [ExpressionSyntax], at mark: SourceMark
    ) throws(QueryError) -> ReleasedCalculation {
        var indices: [Int] = []
        for key in keys {
            guard case .key(let index)? = try? outputs.whole(key, in: clause) else {
                throw QueryError(
                    .unsupported, at: key.mark, "`GROUPING` takes group keys; name an expression of GROUP BY")
            }
            indices.append(index)
        }
        guard (1...32).contains(indices.count) else {
            throw QueryError(.typeMismatch, at: mark, "`GROUPING` takes from 1 to 32 keys")
        }
        return .grouping(indices)
    }
}
