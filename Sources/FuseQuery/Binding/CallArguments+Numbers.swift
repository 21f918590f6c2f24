extension CallArguments {
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
        case "//", "divide": return try divided(.quotient)
        case "%", "mod": return try divided(.remainder)
        case "abs", "@": return try .magnitude(one())
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

    private func divided(_ division: WholeDivision) throws(TypeProblem) -> Scalar {
        let (left, right) = try two()
        guard right.literal != nil else { return try .division(division, left, right) }
        let divisor = try whole(at: 1)
        return try division == .quotient ? .wholeQuotient(left, by: divisor) : .remainder(left, by: divisor)
    }

    private func rounded() throws(TypeProblem) -> Scalar {
        guard (1...2).contains(values.count) else { throw wrongCount("one or two values") }
        let places = values.count == 2 ? try small(at: 1, in: -37...9) : 0
        return try .rounding(.nearest(places: places), values[0])
    }

    private func nullIf() throws(TypeProblem) -> Scalar {
        let (value, other) = try two()
        let same = try Scalar.comparison(.notDistinct, value, other)
        return try .choice([Scalar.Branch(condition: .not(same), value: value)], otherwise: nil)
    }
}
