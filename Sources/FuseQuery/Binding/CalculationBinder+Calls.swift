import FuseCore

/// Functions of released values.
extension CalculationBinder {
    mutating func call(_ call: CallSyntax, _ syntax: ExpressionSyntax) throws(QueryError) -> ReleasedCalculation {
        guard Self.known.contains(call.name) else { throw try refusal(of: call, syntax) }
        guard case .all = call.multiplicity, call.filter == nil else {
            throw QueryError(
                .unsupported, at: syntax.mark, "`DISTINCT` and `FILTER` belong to measures; leave them out here")
        }
        if call.name == "round" { return try rounded(call, at: syntax.mark) }
        var values: [ReleasedCalculation] = []
        for argument in call.arguments { values.append(try bind(argument)) }
        guard let calculation = calculation(call.name, values) else {
            throw QueryError(.typeMismatch, at: syntax.mark, "\(call.name.shown) does not take this number of values")
        }
        return calculation
    }

    private static let known: Set<String> = [
        "+", "-", "*", "/", "abs", "ceil", "ceiling", "floor", "greatest", "least", "nullif", "round", "sqrt",
    ]

    private func calculation(_ name: String, _ values: [ReleasedCalculation]) -> ReleasedCalculation? {
        switch (name, values.count) {
        case (_, 1): unary(name, values[0])
        case ("greatest", 2...), ("least", 2...): Extreme(rawValue: name).map { .extreme($0, values) }
        case (_, 2): binary(name, values[0], values[1])
        default: nil
        }
    }

    private func unary(_ name: String, _ value: ReleasedCalculation) -> ReleasedCalculation? {
        switch name {
        case "+", "greatest", "least": value
        case "-": .negation(value)
        case "abs": .magnitude(value)
        case "sqrt": .squareRoot(value)
        case "floor": .rounding(.floor, value)
        case "ceil", "ceiling": .rounding(.ceiling, value)
        default: nil
        }
    }

    private func binary(
        _ name: String, _ left: ReleasedCalculation, _ right: ReleasedCalculation
    ) -> ReleasedCalculation? {
        switch name {
        case "/": .quotient(left, right)
        case "nullif": .absentIfEqual(left, right)
        default: ArithmeticOperator(rawValue: name).map { .arithmetic($0, left, right) }
        }
    }

    private mutating func rounded(_ call: CallSyntax, at mark: SourceMark) throws(QueryError) -> ReleasedCalculation {
        guard (1...2).contains(call.arguments.count) else {
            throw QueryError(.typeMismatch, at: mark, "`round` takes one or two values")
        }
        let places = call.arguments.count == 2 ? try self.places(call.arguments[1]) : 0
        return .rounding(.nearest(places: places), try bind(call.arguments[0]))
    }

    private func places(_ syntax: ExpressionSyntax) throws(QueryError) -> Int {
        guard let number = try outputs.binder.bind(syntax).literal?.exact?.scaled(to: 0),
            let places = Int(exactly: number),
            (0...9).contains(places)
        else { throw QueryError(.typeMismatch, at: syntax.mark, "`round` needs a literal from 0 to 9 there") }
        return places
    }

    private func refusal(of call: CallSyntax, _ syntax: ExpressionSyntax) throws(QueryError) -> QueryError {
        guard syntax.containsAggregate else { return try refusal(ofRow: syntax) }
        return QueryError(
            .unsupported, at: syntax.mark,
            "\(call.name.shown) of measures is not known; calculations know + - * /, abs, sqrt, floor, ceil, round, "
                + "greatest, least, nullif, coalesce and CASE")
    }
}
