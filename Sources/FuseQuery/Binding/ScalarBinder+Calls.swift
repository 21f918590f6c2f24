import BigInt
import FuseCore

extension ScalarBinder {
    func call(_ call: CallSyntax, at mark: SourceMark) throws(QueryError) -> Scalar {
        try requirePlain(call, at: mark)
        let values = try call.arguments.map { (argument) throws(QueryError) in try bind(argument) }
        return try typed(mark) { () throws(TypeProblem) in
            let arguments = CallArguments(name: call.name, values: values)
            if let value = try arguments.number() { return value }
            if let value = try arguments.text() { return value }
            if let value = try arguments.pattern() { return value }
            if let value = try arguments.date() { return value }
            throw TypeProblem(.unknownName, "the function \(call.name.shown) is not known; see those in Docs/sql.md")
        }
    }

    private func requirePlain(_ call: CallSyntax, at mark: SourceMark) throws(QueryError) {
        if AggregateFunction.isKnownToSQL(call.name) {
            throw QueryError(
                .unsupported, at: mark,
                "the measure \(call.name.shown) cannot stand here; select it as an output of its own")
        }
        guard case .all = call.multiplicity, call.filter == nil else {
            throw QueryError(.unsupported, at: mark, "`DISTINCT` and `FILTER` belong to measures; leave them out here")
        }
    }
}

/// The values given to a function over a row, and the functions that are known.
struct CallArguments {
    let name: String
    let values: [Scalar]

    func number() throws(TypeProblem) -> Scalar? {
        switch name {
        case "+" where values.count == 1:
            try values[0].requireNumber("+")
            return values[0]
        case "-" where values.count == 1: return try .negation(values[0])
        case "+", "-", "*":
            let (left, right) = try two()
            guard let sign = ArithmeticOperator(rawValue: name) else { return nil }
            return try .arithmetic(sign, left, right)
        case "/":
            let (left, right) = try two()
            return try .quotient(left, right)
        case "//": return try .wholeQuotient(two().0, by: whole(at: 1))
        case "%", "mod": return try .remainder(two().0, by: whole(at: 1))
        case "abs": return try .magnitude(one())
        case "floor": return try .rounding(.floor, one())
        case "ceil", "ceiling": return try .rounding(.ceiling, one())
        case "round": return try rounded()
        case "greatest", "least":
            guard let end = Extreme(rawValue: name), !values.isEmpty else { return nil }
            return try .extreme(end, values)
        case "nullif": return try nullIf()
        default: return nil
        }
    }

    func one() throws(TypeProblem) -> Scalar {
        guard values.count == 1 else { throw wrongCount("one value") }
        return values[0]
    }

    func two() throws(TypeProblem) -> (Scalar, Scalar) {
        guard values.count == 2 else { throw wrongCount("two values") }
        return (values[0], values[1])
    }

    func wrongCount(_ expected: String) -> TypeProblem { TypeProblem("\(name.shown) takes \(expected)") }

    /// An argument that must be a whole number in the text or a parameter.
    func whole(at index: Int) throws(TypeProblem) -> BigInt {
        guard values.indices.contains(index), case .number(let number)? = values[index].literal,
            let whole = number.scaled(to: 0)
        else { throw TypeProblem("\(name.shown) needs a literal integer there; a column's values could be anything") }
        return whole
    }

    func small(at index: Int, in limits: ClosedRange<Int>) throws(TypeProblem) -> Int {
        guard let value = Int(exactly: try whole(at: index)), limits.contains(value) else {
            throw TypeProblem("\(name.shown) needs a number from \(limits.lowerBound) to \(limits.upperBound) there")
        }
        return value
    }

    /// An argument that must be text in the query or a parameter.
    func constantText(at index: Int) throws(TypeProblem) -> ExactText {
        guard values.indices.contains(index), case .text(let text)? = values[index].literal else {
            throw TypeProblem("\(name.shown) needs a literal text there; a column's values could be anything")
        }
        return text
    }

    private func rounded() throws(TypeProblem) -> Scalar {
        guard (1...2).contains(values.count) else { throw wrongCount("one or two values") }
        let places = values.count == 2 ? try small(at: 1, in: 0...9) : 0
        return try .rounding(.nearest(places: places), values[0])
    }

    private func nullIf() throws(TypeProblem) -> Scalar {
        let (value, other) = try two()
        let same = try Scalar.comparison(.notDistinct, value, other)
        return try .choice([Scalar.Branch(condition: .not(same), value: value)], otherwise: nil)
    }
}
