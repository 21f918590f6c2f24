extension CallArguments {
    func text() throws(TypeProblem) -> Scalar? {
        switch name {
        case "lower", "lcase": return try .textFunction(.lower, [one()])
        case "upper", "ucase": return try .textFunction(.upper, [one()])
        case "trim": return try .textFunction(.trim, [one()])
        case "ltrim": return try .textFunction(.trimStart, [one()])
        case "rtrim": return try .textFunction(.trimEnd, [one()])
        case "length", "len", "char_length", "character_length": return try .length(one())
        case "substring", "substr": return try substring()
        case "contains":
            _ = try two()
            return try .textFunction(.contains, values)
        case "starts_with", "prefix", "^@":
            _ = try two()
            return try .textFunction(.startsWith, values)
        case "||":
            _ = try two()
            return try .textFunction(.joined, values)
        default: return nil
        }
    }

    func pattern() throws(TypeProblem) -> Scalar? {
        switch name {
        case "~~": try like(.exact)
        case "!~~": try .not(like(.exact))
        case "~~*": try like(.anyCase)
        case "!~~*": try .not(like(.anyCase))
        case "like_escape": try like(.exact, escape: constantText(at: 2))
        case "not_like_escape": try .not(like(.exact, escape: constantText(at: 2)))
        case "ilike_escape": try like(.anyCase, escape: constantText(at: 2))
        case "not_ilike_escape": try .not(like(.anyCase, escape: constantText(at: 2)))
        default: nil
        }
    }

    private func like(_ letters: LikePattern.Letters, escape: ExactText? = nil) throws(TypeProblem) -> Scalar {
        guard values.count == (escape == nil ? 2 : 3) else { throw wrongCount("a text and a pattern") }
        guard case .text(let pattern)? = values[1].literal else {
            throw TypeProblem("`LIKE` needs a literal pattern; use starts_with() or contains() with columns")
        }
        return try .like(values[0], LikePattern(pattern: pattern, escape: escape, letters: letters))
    }

    private func substring() throws(TypeProblem) -> Scalar {
        guard (2...3).contains(values.count) else { throw wrongCount("a text, a start and perhaps a length") }
        let start = try small(at: 1, in: 1...1_000_000)
        return try .substring(
            values[0], start: start, count: values.count == 3 ? small(at: 2, in: 0...1_000_000) : nil)
    }
}
