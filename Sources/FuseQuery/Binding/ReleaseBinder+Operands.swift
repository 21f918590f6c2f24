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
        switch try outputs.released(syntax, in: .afterwards) {
        case .literal(let literal): ReleasedSide(.literal(literal), stand: .literal(literal))
        case .key(let index): side(.key(index))
        case .measure(let index): side(.measure(index))
        }
    }

    func side(_ output: AggregatePlan.Output) -> ReleasedSide {
        switch output {
        case .key(let index): ReleasedSide(.key(index), stand: outputs.keys[index].value)
        case .measure(let index): ReleasedSide(.measure(index))
        }
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
