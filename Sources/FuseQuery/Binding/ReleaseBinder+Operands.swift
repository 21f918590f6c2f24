import FuseCore

/// What names and literals after grouping mean.
extension ReleaseBinder {
    /// Checks that two sides have one type, and reads text constants as the dates they are compared to.
    func matched(
        _ left: ReleasedSide, _ right: ReleasedSide, _ sign: ComparisonOperator, at mark: SourceMark
    ) throws(QueryError) -> (ReleasedOperand, ReleasedOperand) {
        let stands: [Scalar]
        do {
            stands = try Scalar.comparison(sign, left.stand, right.stand).children
        } catch {
            throw QueryError(error.code, at: mark, error.text)
        }
        let operands = (
            left.replacingLiteral(by: stands[0], besides: right), right.replacingLiteral(by: stands[1], besides: left)
        )
        guard let first = operands.0, let second = operands.1 else {
            throw QueryError(
                .typeMismatch, at: mark, "a date and a timestamp are compared; write both as the key's type")
        }
        return (first, second)
    }

    mutating func operand(_ syntax: ExpressionSyntax) throws(QueryError) -> ReleasedSide {
        if let call = try outputs.measureBinder.bind(syntax) {
            let name = outputs.measureBinder.name(of: syntax)
            return ReleasedSide(.measure(outputs.measure(call, named: name, at: syntax.mark)))
        }
        if let output = try named(syntax) { return side(output) }
        guard !syntax.containsAggregate else {
            throw QueryError(
                .unsupported, at: syntax.mark,
                "calculations with measures are not known yet; compare the measure itself")
        }
        return try keyOrLiteral(syntax)
    }

    private func keyOrLiteral(_ syntax: ExpressionSyntax) throws(QueryError) -> ReleasedSide {
        let binder = ScalarBinder(
            scope: outputs.source.scope, parameters: outputs.source.parameters, place: .key)
        let value = try binder.bind(syntax)
        if let literal = value.literal { return ReleasedSide(.literal(literal), stand: value) }
        guard let index = try outputs.key(syntax) else {
            throw QueryError(
                .unsupported, at: syntax.mark, "only group keys and measures are released; add this to GROUP BY")
        }
        return side(.key(index))
    }

    func side(_ output: AggregatePlan.Output) -> ReleasedSide {
        switch output {
        case .key(let index): ReleasedSide(.key(index), stand: outputs.keys[index].value)
        case .measure(let index): ReleasedSide(.measure(index))
        }
    }

    /// What a single name means after grouping: an alias of SELECT, unless it is also another key's column.
    private func named(_ syntax: ExpressionSyntax) throws(QueryError) -> AggregatePlan.Output? {
        guard case .column(let names) = syntax.form, names.count == 1,
            let output = outputs.aliases[ColumnKey(names[0])]
        else { return nil }
        let columns = outputs.source.scope.candidates(names[0])
        let keys = outputs.keys.indices.filter { index in
            outputs.keys[index].value.columnReference.map(columns.contains) ?? false
        }
        guard keys.allSatisfy({ output == .key($0) }) else {
            throw QueryError(
                .ambiguousName, at: syntax.mark, "\(names[0].shown) names both a key and an output; rename the output")
        }
        return output
    }
}

/// One side of a comparison on released values, with an expression of its type.
struct ReleasedSide {
    let operand: ReleasedOperand
    let stand: Scalar

    init(_ operand: ReleasedOperand, stand: Scalar = Scalar(.literal(.null), .double)) {
        self.operand = operand
        self.stand = stand
    }

    /// The operand, with a literal in the type of the other side; nil if dates and timestamps would mix.
    func replacingLiteral(by scalar: Scalar, besides other: ReleasedSide) -> ReleasedOperand? {
        guard case .literal = operand, let literal = scalar.literal else {
            let mixes = stand.type.isTemporal && other.stand.type.isTemporal && stand.type != other.stand.type
            return mixes && other.stand.literal == nil ? nil : operand
        }
        switch (literal, other.stand.type) {
        case (.date(let date), .timestamp): return .literal(.timestamp(CivilMoment(startOf: date)))
        case (.timestamp, .date): return nil
        default: return .literal(literal)
        }
    }
}
